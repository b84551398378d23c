import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { engineArguments } from '../../server/src/core/memory/arguments/engine-arguments.ts';
import type { Card } from '../../server/src/core/memory/budget-of.ts';
import type { EngineArguments } from '../../server/src/core/memory/budget.ts';
import { shapeOfConfig } from '../../server/src/core/models/shape-of-config.ts';
import type { ModelShape } from '../../server/src/core/models/shape.ts';
import { vllmVersion } from '../../server/src/core/ray/facts/engine.ts';
import { asMap } from '../../server/src/core/yaml/tree.ts';
import { parseDocuments } from '../../server/src/core/yaml/parse-document.ts';

/** What vLLM's own code said, as far as it came (`oracle/engine/answer.py`). Bytes unless said otherwise. */
export interface MemoryAnswer {
  /** Its words where it refuses. */
  readonly refused: string | null;
  /** The engine V0 or V1. */
  readonly engine?: 0 | 1;
  /** `max_model_len` in the end, in tokens. */
  readonly length?: number;
  /** `max_num_batched_tokens`, and the tokens in flight. */
  readonly batched?: number;
  readonly flight?: number;
  /** Of each stage of the pipeline. */
  readonly weights?: readonly number[];
  /** What the engine takes of the card. */
  readonly requested?: number;
  /** What is left for the cache on a card of each stage; the engine V0 says only how many blocks come of it. */
  readonly available?: readonly number[];
  readonly blocks?: number;
  readonly tokens?: number | null;
  readonly requests?: number | null;
}

/** One case: a config, the arguments of an engine, what a card would have measured, and the answer. */
export interface MemoryGolden {
  readonly id: string;
  readonly vllm: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly card: { readonly name: string; readonly memory: number };
  readonly measured: { readonly peak: number; readonly outside: number; readonly graphs: number };
  readonly answer: MemoryAnswer;
}

/** `oracle/golden/memory.jsonl`. */
export const readMemory = (): readonly MemoryGolden[] =>
  readFileSync(fileURLToPath(new URL('../../oracle/golden/memory.jsonl', import.meta.url)), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as MemoryGolden);

export const shapeIn = ({ id, config }: MemoryGolden): ModelShape => shapeOfConfig(config, id, 'exact', 'a golden');

/** The card by Ray's name for it, where the core looks at the name. */
export const cardOf = ({ card: { name, memory } }: MemoryGolden): Card => ({
  name: name.replace(/^(?:Tesla|NVIDIA) /, ''),
  bytes: { low: memory, high: memory },
});

/** The engine as an `LLMConfig` with these arguments starts it on the first Ray release that brings the version, no other one there. */
export const engineIn = (golden: MemoryGolden): EngineArguments => {
  const text = JSON.stringify({ model_loading_config: { model_id: 'm' }, engine_kwargs: golden.arguments });
  const model = asMap(parseDocuments(text)[0]?.root ?? undefined);
  const release = vllmVersion.find(([, version]) => version === golden.vllm)?.[0];
  const engine = model && release && engineArguments(model, release);
  if (!engine) throw new Error(`no Ray release brings vLLM ${golden.vllm}`);
  const kind = golden.answer.engine === 0 ? 'V0' : 'V1';
  return { ...engine, exact: true, engine: golden.answer.engine === undefined ? engine.engine : kind };
};
