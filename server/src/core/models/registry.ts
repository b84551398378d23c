import { COHERE } from './families/cohere.ts';
import { DEEPSEEK } from './families/deepseek.ts';
import { FALCON } from './families/falcon.ts';
import type { Family } from './families/family.ts';
import { GEMMA } from './families/gemma.ts';
import { GLM } from './families/glm.ts';
import { GPT_OSS } from './families/gpt-oss.ts';
import { GPT } from './families/gpt.ts';
import { HEAD_NORMS } from './families/head-norms.ts';
import { HYBRIDS } from './families/hybrids.ts';
import { LINEAR_ATTENTION } from './families/linear-attention.ts';
import { LLAMA } from './families/llama.ts';
import { LLAMA4 } from './families/llama4.ts';
import { MAMBA } from './families/mamba.ts';
import { MIXTURES } from './families/mixtures.ts';
import { NEMOTRON_H } from './families/nemotron-h.ts';
import { OLMO } from './families/olmo.ts';
import { PHI } from './families/phi.ts';
import { QWEN } from './families/qwen.ts';
import { STABLE_LM } from './families/stablelm.ts';
import { WITHOUT_GATE } from './families/without-gate.ts';

const FAMILIES: readonly Family[] = [
  ...LLAMA,
  ...QWEN,
  ...GEMMA,
  ...COHERE,
  ...OLMO,
  ...GLM,
  ...PHI,
  ...STABLE_LM,
  ...HEAD_NORMS,
  ...WITHOUT_GATE,
  ...GPT,
  ...FALCON,
  ...MIXTURES,
  ...GPT_OSS,
  ...DEEPSEEK,
  ...LLAMA4,
  ...MAMBA,
  ...HYBRIDS,
  ...NEMOTRON_H,
  ...LINEAR_ATTENTION,
];

const BY_NAME: ReadonlyMap<string, Family> = new Map(
  FAMILIES.flatMap((family) => family.names.map((name) => [name, family] as const)),
);

export const familyOf = (architecture: string): Family | undefined => BY_NAME.get(architecture);

/** Every architecture that is followed. */
export const ARCHITECTURES: readonly string[] = [...BY_NAME.keys()];
