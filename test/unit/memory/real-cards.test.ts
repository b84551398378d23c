import { describe, expect, it } from 'vitest';
import { budgetOf } from '../../../server/src/core/memory/budget-of.ts';
import type { EngineArguments } from '../../../server/src/core/memory/budget.ts';
import { exactly } from '../../../server/src/core/memory/range.ts';
import type { Range } from '../../../server/src/core/memory/range.ts';
import { GIB, TOLD } from './real-cards.ts';
import type { Told } from './real-cards.ts';
import { USUAL } from './usual-engine.ts';

/** Half of the last digit that is written, in GiB. */
const ROUNDED = 0.005 + 1e-9;

/** What it writes as weights holds buffers of the layers too: a table of positions, 32 MiB for Llama 3.1. Our line has them beside. */
const WITH_WEIGHTS = 0.11;

/** The last layer of a tower that vLLM leaves out. */
const LEFT_OUT = 0.03;

const budget = ({ shape, card, engine }: Told, given: Partial<EngineArguments> = {}) =>
  budgetOf({ shape, named: undefined }, { ...USUAL, ...engine, ...given }, card);

const told = Object.entries(TOLD);
const withWeights = told.flatMap(([name, { weights, ...own }]) => (weights ? [[name, own, weights] as const] : []));
const withBeside = told.flatMap(([name, { beside, ...own }]) => (beside ? [[name, own, beside] as const] : []));
const withTokens = told.flatMap(([name, { tokens, ...own }]) => (tokens ? [[name, own, tokens] as const] : []));

const expectIn = (range: Range | undefined, amount: number, unit = GIB): void => {
  expect((range?.low ?? NaN) / unit).toBeLessThanOrEqual(amount + ROUNDED);
  expect((range?.high ?? NaN) / unit).toBeGreaterThanOrEqual(amount - ROUNDED);
};

describe('what an engine wrote when it started', () => {
  it.each(withWeights)('%s: its weights', (_, own, weights) => {
    const { low = NaN, high = NaN } = budget(own).weights?.bytes ?? {};
    expect(low / GIB).toBeGreaterThan(weights - WITH_WEIGHTS);
    expect(high / GIB).toBeLessThan(weights + LEFT_OUT);
  });

  it.each(withBeside)('%s: what lies beside them', (_, own, beside) => {
    expectIn(budget(own).beside, beside);
  });

  it.each(told)('%s: what is left for the cache, and whether it starts', (_, own) => {
    const { cache, starts } = budget(own);
    expectIn(cache, own.cache);
    expect(starts).toBe(own.seesPictures ? undefined : own.starts);
  });

  it.each(withTokens)('%s: the tokens in it', (_, own, tokens) => {
    const { cacheTokens, cacheBytesPerToken = NaN } = budget(own);
    expectIn(cacheTokens, tokens, 1);
    const apart = own.cache * GIB - tokens * cacheBytesPerToken;
    expect(apart).toBeGreaterThan(-ROUNDED * GIB);
    expect(apart).toBeLessThan(16 * cacheBytesPerToken + ((own.apart ?? 0) + ROUNDED) * GIB);
  });

  it.each(withTokens)('%s: tokens and requests of a cache of that size, exactly', (_, own, tokens) => {
    const cacheBytes = tokens * (budget(own).cacheBytesPerToken ?? NaN);
    const { cacheTokens, requestsAtOnce, starts } = budget(own, { cacheBytes });
    expect(cacheTokens).toEqual(exactly(tokens));
    expect(starts).toBe(own.starts);
    if (own.requests !== undefined) expect(requestsAtOnce?.low.toFixed(2)).toBe(own.requests.toFixed(2));
  });

  it('refuses Llama 3.1 8B on 22 GiB as it stands, before anything starts', () => {
    const own = TOLD['Llama 3.1 8B, vLLM 0.8 with its first engine, a card of 22.07 GiB'];
    expect(own && budget(own)).toMatchObject({ starts: false, length: 131_072 });
  });
});
