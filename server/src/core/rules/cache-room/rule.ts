import { engineBudgets } from '../../memory/engine-budgets.ts';
import type { PlacedBudget } from '../../memory/engine-budgets.ts';
import type { Finding } from '../../problems/finding.ts';
import type { TextRange } from '../../text/text-range.ts';
import { entryOf, valueOf } from '../../yaml/tree.ts';
import type { ConfigContext, Rule } from '../rule.ts';
import { fixesFor } from './fixes.ts';
import { refusedWords } from './words.ts';

/**
 * vLLM does not start where its cache cannot hold one request of `max_model_len` tokens ("To serve at least one request with the
 * model's max seq len", `_check_enough_kv_cache_memory` in `vllm/v1/core/kv_cache_utils.py`; before V1 "The model's max seq len is larger
 * than the maximum number of tokens that can be stored in KV cache", `raise_if_cache_size_invalid` in `vllm/worker/worker.py`).
 */
export const rule: Rule = {
  code: 'cache-room',
  scope: 'config',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'No room for one request of the greatest length', vi: 'Không đủ chỗ cho một request dài nhất' },
  check: (context) => {
    const { release, capacity, shapeOf } = context;
    const around = { release, cluster: capacity.cluster, shapeOf };
    const found = context.inEach('cache-room', (one) => engineBudgets([one], around).filter(isRefused));
    const models = new Set(found.map(({ model }) => model));
    return [...models].flatMap((model) => {
      const own = found.find((engine) => engine.model === model);
      return own === undefined ? [] : [finding(own, context)];
    });
  },
};

/** Weights that are too large for the card that the model asks for are the matter of `model-memory`. */
const isRefused = ({ model, budget: { starts, weights, taken, length } }: PlacedBudget): boolean => {
  if (starts !== false || weights === undefined || taken === undefined || length === undefined) return false;
  if (weights.origin === 'name') return false;
  return weights.bytes.low < taken.high || valueOf(model, 'accelerator_type') === undefined;
};

const finding = (engine: PlacedBudget, context: ConfigContext): Finding => ({
  code: 'cache-room',
  severity: 'error',
  endsEngine: 'sure',
  message: refusedWords(engine),
  range: placeOf(engine),
  related: [],
  fixes: () => fixesFor(engine, context),
});

/** Where the length is written, else the model that decides it. */
const placeOf = ({ model, deployment }: PlacedBudget): TextRange => {
  const length = entryOf(valueOf(model, 'engine_kwargs'), 'max_model_len');
  const loading = valueOf(model, 'model_loading_config');
  const named = entryOf(loading, 'model_source') ?? entryOf(loading, 'model_id');
  return (length ?? named)?.value.range ?? deployment.range;
};
