import type { EngineBudget } from '../../memory/engine-budgets.ts';
import type { Words } from '../../text/words.ts';
import { grouped } from '../../text/grouped.ts';

/** What comes of a budget: the engine starts, it does not, it may not, or nobody knows. */
export type Outcome = 'starts' | 'refuses' | 'may-refuse' | 'unknown';

export const outcomeOf = ({ budget }: EngineBudget): Outcome => {
  if (budget.starts === true) return 'starts';
  if (budget.starts === false) return 'refuses';
  return budget.requestsAtOnce === undefined || budget.taken === undefined ? 'unknown' : 'may-refuse';
};

/** The same in a sentence. */
export const answerTo = (engine: EngineBudget): Words => {
  const { budget } = engine;
  switch (outcomeOf(engine)) {
    case 'starts':
      return {
        en: 'Starts: one request of the greatest length fits.',
        vi: 'Chạy được: đủ chỗ cho một request dài nhất.',
      };
    case 'refuses':
      return refusal(engine);
    case 'may-refuse':
      return surely(budget.sureLength ?? 0);
    case 'unknown':
      return unknownWords(engine);
  }
};

const unknownWords = ({ budget }: EngineBudget): Words => {
  const why = budget.unknown[0]?.words ?? { en: 'it was not read', vi: 'chưa đọc được' };
  return { en: `Not known: ${why.en}.`, vi: `Chưa biết: ${why.vi}.` };
};

const refusal = ({ budget }: EngineBudget): Words => {
  const length = budget.length;
  const tokens = budget.cacheTokens;
  if (length === undefined || tokens === undefined || tokens.high <= 0)
    return {
      en: 'Will not start: the weights leave nothing for the cache.',
      vi: 'Sẽ không chạy: trọng số không chừa gì cho cache.',
    };
  const asked = grouped(length);
  const most = grouped(tokens.high);
  return {
    en: `Will not start: a request may have ${asked} tokens, and the cache holds ${most} at most.`,
    vi: `Sẽ không chạy: một request có thể dài ${asked} token, mà cache chứa nhiều nhất ${most}.`,
  };
};

const surely = (length: number): Words =>
  length === 0
    ? {
        en: 'Not decided: only the card can tell whether it starts.',
        vi: 'Chưa xác định: chỉ card mới biết nó có chạy không.',
      }
    : {
        en: `Not decided at this length; with max_model_len: ${String(length)} it surely starts.`,
        vi: `Chưa xác định với độ dài này; với max_model_len: ${String(length)} thì chắc chắn chạy.`,
      };
