import type { EngineBudget } from '../../memory/engine-budgets.ts';
import type { Budget } from '../../memory/budget.ts';
import type { Card } from '../../memory/budget-of.ts';
import { isExact } from '../../memory/range.ts';
import { grouped } from '../../text/grouped.ts';
import { say } from '../../text/words.ts';
import type { Language, Words } from '../../text/words.ts';
import { countText, memoryText, requestsText, shareText, tokenText } from './amounts.ts';

/** A line of a budget, ready to be read: plain data, fit for JSON. */
export interface BudgetRow {
  readonly name: string;
  readonly amount: string;
  /** Where it comes from. */
  readonly from: string;
}

/** The budget of an engine line by line, from the card down to the requests it holds. */
export const budgetRows = (engine: EngineBudget, language: Language): readonly BudgetRow[] => {
  const { budget, card } = engine;
  const row = (name: Words, amount: string, from: Words): BudgetRow => ({
    name: say(name, language),
    amount,
    from: say(from, language),
  });
  const { weights, beside, cache, cacheBytesPerToken, cacheTokens, requestsAtOnce, length } = budget;
  return [
    ...(card === undefined
      ? [row(CARD, '?', gapIn(budget, 'card'))]
      : [row(cardName(card), memoryText(card.bytes, language), cardOrigin(card))]),
    row(TAKEN, budget.taken === undefined ? '?' : memoryText(budget.taken, language), takenOrigin(engine)),
    weights === undefined
      ? row(WEIGHTS, '?', gapIn(budget, 'weights'))
      : row(WEIGHTS, memoryText(weights.bytes, language), weightsOrigin(engine, weights.origin)),
    ...(beside === undefined
      ? []
      : [row(BESIDE, memoryText(beside, language), beside.high === Infinity ? gapIn(budget, 'beside') : ESTIMATE)]),
    cache === undefined
      ? row(CACHE, '?', cacheGap(engine))
      : row(CACHE, memoryText(cache, language), cacheOrigin(engine)),
    ...(cacheBytesPerToken === undefined ? [] : [row(TOKEN, tokenText(cacheBytesPerToken), SHAPE)]),
    ...(cacheTokens === undefined ? [] : [row(TOKENS, countText(cacheTokens, language), NOTHING)]),
    ...(requestsAtOnce === undefined || length === undefined
      ? []
      : [row(requestsName(length), requestsText(requestsAtOnce, language), NOTHING)]),
  ];
};

const NOTHING: Words = { en: '', vi: '' };
const TAKEN: Words = { en: 'The engine takes', vi: 'Engine lấy' };
const WEIGHTS: Words = { en: 'Weights', vi: 'Trọng số' };
const BESIDE: Words = { en: 'Beside them', vi: 'Ngoài ra' };
const CACHE: Words = { en: 'Left for the cache', vi: 'Còn cho cache' };
const TOKEN: Words = { en: 'A token takes', vi: 'Một token chiếm' };
const TOKENS: Words = { en: 'Tokens in it', vi: 'Số token trong đó' };
const ESTIMATE: Words = { en: 'range: only the card can tell', vi: 'khoảng: chỉ card mới biết' };
const SHAPE: Words = { en: 'exact', vi: 'chính xác' };

const requestsName = (length: number): Words => {
  const count = grouped(length);
  return { en: `Requests of ${count}`, vi: `Số request ${count}` };
};

const CARD: Words = { en: 'Card', vi: 'Card' };

const cardName = ({ name }: Card): Words => (name === undefined ? CARD : { en: name, vi: name });

const cardOrigin = ({ name, bytes }: Card): Words => {
  if (isExact(bytes)) return { en: 'as given or measured', vi: 'như đã nêu hoặc đo' };
  return name === undefined
    ? { en: 'cards of several kinds', vi: 'card nhiều loại' }
    : { en: 'by its name', vi: 'theo tên' };
};

const takenOrigin = ({ arguments: { share } }: EngineBudget): Words => {
  const text = `${shareText(share)} ×`;
  return { en: `${text} the card`, vi: `${text} card` };
};

const weightsOrigin = ({ known, arguments: engine }: EngineBudget, origin: string): Words => {
  const cards = engine.tensorParallel * engine.pipelineParallel;
  const each =
    cards === 1 ? NOTHING : { en: `, on each of ${String(cards)}`, vi: `, trên mỗi card trong ${String(cards)}` };
  if (origin === 'name') return { en: `by the model’s name${each.en}`, vi: `theo tên model${each.vi}` };
  const source = known.shape?.source ?? '';
  return origin === 'exact'
    ? { en: `exact: ${source}${each.en}`, vi: `chính xác: ${source}${each.vi}` }
    : { en: `table: ${source}${each.en}`, vi: `bảng: ${source}${each.vi}` };
};

const cacheOrigin = ({ arguments: { cacheBytes } }: EngineBudget): Words =>
  cacheBytes === undefined
    ? { en: 'the rest', vi: 'phần còn lại' }
    : { en: 'kv_cache_memory_bytes', vi: 'kv_cache_memory_bytes' };

const cacheGap = ({ budget, card }: EngineBudget): Words => {
  if (card === undefined) return NOTHING;
  return gapIn(budget, budget.weights === undefined ? 'weights' : 'cache');
};

const gapIn = ({ unknown }: Budget, line: string): Words =>
  (unknown.find((gap) => gap.line === line) ?? unknown[0])?.words ?? NOTHING;
