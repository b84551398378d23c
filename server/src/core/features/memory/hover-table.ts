import type { ConfigAnalysis } from '../../analysis/analysis.ts';
import type { ConfigNode } from '../../config/serve-config.ts';
import { engineBudget } from '../../memory/engine-budgets.ts';
import type { EngineBudget } from '../../memory/engine-budgets.ts';
import type { LoadedShape } from '../../models/loaded-shape.ts';
import { asMap } from '../../yaml/tree.ts';
import { escaped } from '../../text/markdown.ts';
import { say } from '../../text/words.ts';
import type { Language, Words } from '../../text/words.ts';
import { answerTo } from './answer.ts';
import { budgetRows } from './rows.ts';

/** Keys of a model that decide what its engine takes of a card. */
const DECIDING: readonly string[] = [
  'model_id',
  'model_source',
  'accelerator_type',
  'engine_kwargs',
  'gpu_memory_utilization',
  'max_model_len',
  'tensor_parallel_size',
  'pipeline_parallel_size',
  'dtype',
  'quantization',
  'kv_cache_dtype',
  'kv_cache_memory_bytes',
  'num_gpu_blocks_override',
  'max_num_batched_tokens',
  'max_num_seqs',
  'enforce_eager',
  'cpu_offload_gb',
  'block_size',
];

/** The budget of the engine around a key that decides it, as a table; null for any other key. */
export const budgetTable = (
  path: readonly ConfigNode[],
  config: ConfigAnalysis,
  shapeOf: LoadedShape,
): Words | null => {
  const key = path.findLast((node) => node.kind === 'key');
  const model = asMap(path.find((node) => node.kind === 'llm-config')?.tree);
  if (key === undefined || model === undefined || !DECIDING.includes(key.key)) return null;
  const engine = engineBudget(model, { release: config.ray.version, cluster: config.cluster, shapeOf });
  if (engine === undefined || (engine.card === undefined && engine.budget.weights === undefined)) return null;
  return { en: tableOf(engine, 'en'), vi: tableOf(engine, 'vi') };
};

const HEAD: Words = {
  en: '| Memory of a card | | |\n|:--|--:|:--|',
  vi: '| Bộ nhớ của một card | | |\n|:--|--:|:--|',
};

const NO_BREAK = '\u00A0';

/** The answer first. Cells of a hover have no space between them: a dot keeps where a number comes from off the number. */
const tableOf = (engine: EngineBudget, language: Language): string =>
  [
    say(answerTo(engine), language).replace(/^[^:;.]+/, '**$&**'),
    '',
    say(HEAD, language),
    ...budgetRows(engine, language).map(
      ({ name, amount, from }) =>
        `| ${escaped(name)} | ${amount.replaceAll(' ', NO_BREAK)} | ${from && `· ${escaped(from)}`} |`,
    ),
  ].join('\n');
