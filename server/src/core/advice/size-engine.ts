import { budgetOf } from '../memory/budget-of.ts';
import type { Card } from '../memory/budget-of.ts';
import type { Budget } from '../memory/budget.ts';
import type { EngineBudget } from '../memory/engine-budgets.ts';
import { exactly } from '../memory/range.ts';
import { once } from '../text/once.ts';
import { cardsOf, layoutOf, layoutsFor, withLayout } from './layouts.ts';
import type { Layout, Spread } from './layouts.ts';
import { needsOf } from './needs.ts';
import { changesOf } from './reasons.ts';
import type { AdvisedShare } from './share-for.ts';
import type { Advice, Sizing, Trial } from './sizing.ts';

/** Below so many tokens of its greatest length, or of these, a shorter request is no better than more cards. */
const USEFUL = { part: 1 / 4, least: 4096, most: 32_768 } as const;

/** With fewer a model writes no answer worth the name. */
const FEWEST = 512;

/**
 * The arguments with which an engine surely starts on its card and holds the most requests at once, the best first: on as few cards
 * as will do, with requests as long as the file has them, or shorter where that would take more cards and the file does not
 * write the length itself; spread by a pipeline only where tensor parallelism does not do. Deterministic.
 */
export const sizeEngine = (engine: EngineBudget, share: AdvisedShare, spread: Spread): Sizing => {
  const { known, card, arguments: told, budget } = engine;
  const { shape } = known;
  const gap = budget.unknown[0];
  if (shape === undefined || card === undefined || gap !== undefined)
    return { kind: 'unknown', why: gap?.words ?? NO_SHAPE };
  const count = counterFor(engine, card, share.value);
  const useful = told.maxLength === undefined ? usefulOf(budget.length ?? 0) : Infinity;
  const trials = layoutsFor(shape, layoutOf(told), spread).flatMap((layout) => trialsOf(layout, count, useful));
  const best = trials.toSorted(byWorth(layoutOf(told)));
  if (best.length === 0) return { kind: 'too-large', needs: once(() => needsOf(engine, shape, share.value)) };
  return {
    kind: 'sized',
    best: best.map((one): Advice => ({ changes: changesOf(engine, share, one), budget: one.budget })),
  };
};

const NO_SHAPE = {
  en: 'the shape of the model is not known',
  vi: 'không biết hình dạng của model',
};

const usefulOf = (length: number): number => Math.min(Math.max(length * USEFUL.part, USEFUL.least), USEFUL.most);

/** Useful lengths before short ones, then no new pipeline, few cards unless requests get short, long requests, and many at once. */
const byWorth =
  (present: Layout) =>
  (a: Trial, b: Trial): number =>
    a.rank - b.rank ||
    piped(a, present) - piped(b, present) ||
    (a.rank === 0 ? 0 : lengthOf(b) - lengthOf(a)) ||
    cardsOf(a.layout) - cardsOf(b.layout) ||
    lengthOf(b) - lengthOf(a) ||
    requestsOf(b) - requestsOf(a);

const piped = ({ layout }: Trial, present: Layout): number => Number(layout.pipeline > present.pipeline);

const lengthOf = ({ shorter }: Trial): number => shorter ?? Number.MAX_SAFE_INTEGER;

const requestsOf = ({ budget }: Trial): number => budget.requestsAtOnce?.low ?? 0;

type Counter = (layout: Layout, shorter: number | undefined) => Budget;

const counterFor =
  ({ known, arguments: told }: EngineBudget, card: Card, share: number): Counter =>
  (layout, shorter) =>
    budgetOf(known, withLayout({ ...told, share: exactly(share) }, layout, shorter), card);

/** Requests of the full length where they fit, else the longest that surely do, in steps that people write. */
const trialsOf = (layout: Layout, count: Counter, useful: number): readonly Trial[] => {
  const whole = count(layout, undefined);
  if (whole.starts === true) return [{ layout, shorter: undefined, rank: 0, budget: whole }];
  const shorter = rounded(whole.sureLength ?? 0);
  if (shorter < FEWEST) return [];
  const budget = count(layout, shorter);
  const rank = shorter >= useful ? 0 : shorter >= USEFUL.least ? 1 : 2;
  return budget.starts === true ? [{ layout, shorter, rank, budget }] : [];
};

const rounded = (length: number): number => {
  const step = length >= USEFUL.least ? 1024 : 128;
  return Math.floor(length / step) * step;
};
