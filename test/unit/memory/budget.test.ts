import { describe, expect, it } from 'vitest';
import { budgetOf } from '../../../server/src/core/memory/budget-of.ts';
import type { EngineArguments } from '../../../server/src/core/memory/budget.ts';
import { exactly } from '../../../server/src/core/memory/range.ts';
import { stagesOf } from '../../../server/src/core/memory/stages.ts';
import { LLAMA_8B, windowed } from './shapes.ts';
import { USUAL } from './usual-engine.ts';

const GIB = 2 ** 30;

const ENGINE: EngineArguments = { ...USUAL, batch: 2048, sequences: 256 };

const CARD = { name: 'L4', bytes: { low: 22 * GIB, high: 24 * GIB } };

const budget = (engine: Partial<EngineArguments>, shape = LLAMA_8B, card = CARD) =>
  budgetOf({ shape, named: undefined }, { ...ENGINE, ...engine }, card);

describe('weights on a card', () => {
  it.each<readonly [string, Partial<EngineArguments>, number]>([
    ['alone', {}, 16_060_522_496],
    ['on two cards: norms are whole on each', { tensorParallel: 2 }, 8_030_527_488],
    ['more cards than key-value heads: each has one', { tensorParallel: 16 }, 1_037_836_288],
    ['in two stages: norm and head stand on the last', { pipelineParallel: 2 }, 8_030_265_344],
    ['in float32', { dtype: 'float32' }, 32_121_044_992],
  ])('%s', (_, engine, bytes) => {
    expect(budget(engine).weights).toEqual({ bytes: exactly(bytes), origin: 'table' });
  });

  it('pads the vocabulary to 64', () => {
    const shape = {
      ...LLAMA_8B,
      vocabulary: 128_257,
      others: [{ size: 128_257 * 64, split: 'vocabulary', linear: false }] as const,
    };
    const padded = {
      ...shape,
      vocabulary: 128_320,
      others: [{ size: 128_320 * 64, split: 'vocabulary', linear: false }] as const,
    };
    expect(budget({}, shape).weights).toEqual(budget({}, padded).weights);
  });

  it('are told as a range where scales and zeros come on top', () => {
    const { weights } = budget({}, { ...LLAMA_8B, quantization: 'awq' });
    expect(weights?.bytes.low).toBeLessThan(weights?.bytes.high ?? 0);
    expect(weights?.bytes.low).toBeGreaterThan(5.5e9);
    expect(weights?.bytes.high).toBeLessThan(6.6e9);
  });

  it('are unknown for a method of unknown bits, and with kinds that are not followed', () => {
    expect(budget({ quantization: 'mine' }).weights).toBeUndefined();
    expect(budget({}, { ...LLAMA_8B, unknown: ['an encoder'] }).weights).toBeUndefined();
  });
});

describe('layers of a pipeline', () => {
  it('go one each to the stages before the last, before 0.8.2 to the last', () => {
    const sizes = (vllm: string) => stagesOf(30, 4, vllm).map(({ start, end }) => end - start);
    expect(sizes('0.29.0')).toEqual([7, 8, 8, 7]);
    expect(sizes('0.7.2')).toEqual([7, 7, 7, 9]);
  });
});

describe('the cache', () => {
  it('counts what a token takes of each card', () => {
    expect(budget({}).cacheBytesPerToken).toBe(131_072);
    expect(budget({ tensorParallel: 4 }).cacheBytesPerToken).toBe(32_768);
    expect(budget({ tensorParallel: 16 }).cacheBytesPerToken).toBe(16_384);
    expect(budget({ pipelineParallel: 2 }).cacheBytesPerToken).toBe(65_536);
    expect(budget({ cacheDtype: 'fp8' }).cacheBytesPerToken).toBe(65_536);
  });

  it('is exact where its size is given', () => {
    const { cacheTokens, requestsAtOnce, starts } = budget({ cacheBytes: 4 * GIB, maxLength: 8192 });
    expect(cacheTokens).toEqual(exactly(32_768));
    expect(requestsAtOnce).toEqual(exactly(4));
    expect(starts).toBe(true);
  });

  it('holds no request beside the null block where the version counts it', () => {
    const exactlyOne = { cacheBytes: 8192 * 131_072, maxLength: 8192 };
    expect(budget(exactlyOne).starts).toBe(false);
    expect(budget({ ...exactlyOne, vllm: '0.27.0' }).starts).toBe(true);
    expect(budget({ ...exactlyOne, vllm: '0.27.0', exact: false }).starts).toBeUndefined();
  });

  it('surely refuses 131,072 tokens on 24 GB, and says how long requests may be', () => {
    const found = budget({});
    expect(found.starts).toBe(false);
    expect(found.cacheTokens?.high).toBeLessThan(131_072);
    expect(found.sureLength).toBe(0);
    const eager = budget({ eager: true, maxLength: 2048, sequences: 16 });
    expect(eager.starts).toBe(true);
    expect(budget({ eager: true, sequences: 16, maxLength: eager.sureLength }).starts).toBe(true);
  });

  it('is cut to what fits where vLLM is asked to', () => {
    expect(budget({ cacheBytes: GIB, maxLength: 'fitted' }).starts).toBe(true);
  });

  it('says nothing of what it leaves open beside weights, but that it may not fit', () => {
    const found = budget({ open: [{ en: 'adapters', vi: 'adapter' }] });
    expect(found.beside?.high).toBe(Infinity);
    expect(found.cacheTokens?.low).toBe(0);
    expect(found.starts).toBe(false);
    expect(budget({ open: [{ en: 'adapters', vi: 'adapter' }], maxLength: 1024 }).starts).toBeUndefined();
  });
});

describe('layers of windows beside layers that keep all', () => {
  const given = { cacheBytes: GIB, maxLength: 65_536, batch: 2048, pipelineParallel: 1 };

  it('keep the window, and what is in flight', () => {
    // 34 layers: 5 keep all, 29 a window; 5 a group, so 1 + 6 groups of 5 pages of 65,536 bytes: 3,276 blocks.
    const found = budget({ ...given, vllm: '0.22.0' }, windowed(34));
    const each = 65_536 / 16 + 6 * ((1023 + 2048 + 1) / 16 + 1);
    expect(found.requestsAtOnce?.low).toBeCloseTo(3276 / each, 10);
  });

  it('keep all before the manager of several kinds, and without it', () => {
    const old = budget({ ...given, vllm: '0.8.5', engine: 'V1' }, windowed(34));
    const off = budget({ ...given, vllm: '0.22.0', keepsWindows: false }, windowed(34));
    expect(old.requestsAtOnce).toEqual(exactly(481 / 4096));
    expect(off.requestsAtOnce).toEqual(exactly(481 / 4096));
  });
});

describe('a model that only its name tells of', () => {
  it('has weights, and surely does not start where they leave nothing', () => {
    const named = { low: 60e9, high: 90e9 };
    const found = budgetOf({ shape: undefined, named }, ENGINE, CARD);
    expect(found.weights?.origin).toBe('name');
    expect(found.starts).toBe(false);
    expect(budgetOf({ shape: undefined, named }, { ...ENGINE, tensorParallel: 8 }, CARD).starts).toBeUndefined();
  });
});
