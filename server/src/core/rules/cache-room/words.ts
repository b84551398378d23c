import { grouped } from '../../text/grouped.ts';
import type { PlacedBudget } from '../../memory/engine-budgets.ts';
import type { Range } from '../../memory/range.ts';
import type { Words } from '../../text/words.ts';

const GIB = 2 ** 30;

/** What a request may need, what is left for it at most, and how that comes about. */
export const refusedWords = ({ budget, card, arguments: engine }: PlacedBudget): Words => {
  const { length = 0, weights, taken, cacheTokens } = budget;
  const asked = grouped(Math.max(0, length));
  const by = typeof engine.maxLength === 'number' ? SAID : BY_MODEL;
  const most = grouped(Math.max(0, cacheTokens?.high ?? 0));
  const left = engine.cacheBytes === undefined ? leftWords(taken, weights?.bytes, card?.name) : GIVEN;
  return {
    en: `The engine will not start: a request may have ${asked} tokens (${by.en}), and its cache holds ${most} at most: ${left.en}.`,
    vi: `Engine sẽ không chạy: một request có thể dài ${asked} token (${by.vi}), mà cache chứa nhiều nhất ${most}: ${left.vi}.`,
  };
};

const SAID: Words = { en: 'max_model_len', vi: 'max_model_len' };
const BY_MODEL: Words = { en: 'the model’s own length', vi: 'độ dài của chính model' };
const GIVEN: Words = { en: 'kv_cache_memory_bytes is all it gets', vi: 'chỉ có kv_cache_memory_bytes' };

const leftWords = (taken: Range | undefined, weights: Range | undefined, name: string | undefined): Words => {
  const [most, least] = [inGib(taken?.high ?? 0), inGib(weights?.low ?? 0)];
  const of = name === undefined ? { en: 'the card', vi: 'card' } : { en: `an ${name}`, vi: name };
  return {
    en: `it takes ${most} GiB of ${of.en}, of which the weights need ${least} GiB`,
    vi: `nó lấy ${most} GiB của ${of.vi}, trong đó trọng số cần ${least} GiB`,
  };
};

const inGib = (bytes: number): string => String(Math.round((bytes / GIB) * 10) / 10);
