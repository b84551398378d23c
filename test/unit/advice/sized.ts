import { adviceFor } from '../../../server/src/core/features/memory/advice.ts';
import type { EngineAdvice } from '../../../server/src/core/features/memory/advice.ts';
import { analyze, budgetsIn, outcomeOf } from '../../../server/src/core/index.ts';
import type { Analysis } from '../../../server/src/core/index.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit.ts';

/** Chat models of the table (docs/models.md): small and large, dense and of experts, of each kind of attention, quantized too. */
export const MODELS = [
  'Qwen/Qwen2.5-0.5B',
  'Qwen/Qwen3-0.6B',
  'google/gemma-3-1b-it',
  'meta-llama/Llama-3.2-1B-Instruct',
  'Qwen/Qwen3-1.7B',
  'google/gemma-2-2b-it',
  'Qwen/Qwen2.5-3B',
  'meta-llama/Llama-3.2-3B-Instruct',
  'microsoft/Phi-4-mini-instruct',
  'Qwen/Qwen3-4B',
  'mistralai/Mistral-7B-Instruct-v0.2',
  'Qwen/Qwen2.5-7B-Instruct',
  'Qwen/Qwen2.5-VL-7B-Instruct',
  'meta-llama/Llama-3.1-8B-Instruct',
  'ibm-granite/granite-3.3-8b-instruct',
  'Qwen/Qwen3-8B-FP8',
  'google/gemma-2-9b',
  'mistralai/Mistral-Nemo-Instruct-2407',
  'Qwen/Qwen3-14B',
  'deepseek-ai/DeepSeek-V2-Lite',
  'openai/gpt-oss-20b',
  'Qwen/Qwen3-30B-A3B-FP8',
  'nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B-BF16',
  'Qwen/Qwen3-32B',
  '01-ai/Yi-34B',
  'mistralai/Mixtral-8x7B-v0.1',
  'meta-llama/Llama-3.1-70B-Instruct',
  'openai/gpt-oss-120b',
  'Qwen/Qwen3-235B-A22B',
  'deepseek-ai/DeepSeek-R1',
] as const;

export const CARDS = ['T4', 'L4', 'A10G', 'L40S', 'A100-80G', 'H100'] as const;

export const COUNTS = [1, 4] as const;

export type Answer = Exclude<EngineAdvice['kind'], 'change'> | 'changed' | 'wrong';

/** What is advised for a model on one node with so many of a card. */
export interface Sized {
  readonly model: string;
  readonly card: string;
  readonly count: number;
  readonly advice: EngineAdvice;
  /** The greatest length of a request, in tokens. */
  readonly length: number | undefined;
  readonly answer: Answer;
}

const textOf = (model: string, length: number | undefined): string => `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: ${model} }
${length === undefined ? '' : `          engine_kwargs: { max_model_len: ${String(length)} }\n`}`;

/** The advice for a model with requests of its own length or of another, applied, and analysed and asked for again. */
export const sizedOn = (model: string, card: string, count: number, length?: number): Sized => {
  const clusterOption = `cpu=64,gpu=${String(count)},accelerator_type:${card}=1`;
  const before = analyze(textOf(model, length), { rayVersionOption: RAY, clusterOption });
  const advice = adviceOf(before);
  const found = { model, card, count, advice, length: budgetsIn(before)[0]?.[0]?.budget.length };
  if (advice.kind !== 'change') {
    const isKept = advice.kind !== 'keep' || isWell(before);
    return { ...found, answer: isKept ? advice.kind : 'wrong' };
  }
  const after = analyze(applyEdits(before.text, advice.edits), { rayVersionOption: RAY, clusterOption });
  const isRight = isWell(after) && adviceOf(after).kind === 'keep';
  return { ...found, answer: isRight ? 'changed' : 'wrong' };
};

const RAY = '2.60.0';

const adviceOf = (analysis: Analysis): EngineAdvice => {
  const [engine] = budgetsIn(analysis)[0] ?? [];
  if (engine === undefined) throw new Error('no engine');
  return adviceFor(analysis, 0, engine);
};

/** True where the engine starts and no error or warning is told of the file. */
const isWell = (analysis: Analysis): boolean =>
  (budgetsIn(analysis)[0] ?? []).every((engine) => outcomeOf(engine) === 'starts') &&
  analysis.problems.every(({ severity }) => severity !== 'error' && severity !== 'warning');
