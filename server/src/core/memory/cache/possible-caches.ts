import type { ModelShape } from '../../models/shape.ts';
import { cacheRules, rulesAfter } from '../../ray/facts/engine-cache.ts';
import type { CacheRules } from '../../ray/facts/engine-cache.ts';
import type { EngineArguments } from '../budget.ts';
import type { Stage } from '../stages.ts';
import { cacheOf } from './cache-room.ts';
import type { Cache } from './cache-room.ts';

/** The ways in which an engine may lay out its cache. */
export interface PossibleCaches {
  /** By the version that the Ray release asks for. */
  readonly usual: readonly Cache[];
  /** Also by those that may be there instead. */
  readonly all: readonly Cache[];
}

/** Undefined where one of the ways is not followed. */
export const possibleCaches = (
  shape: ModelShape,
  engine: EngineArguments,
  stages: readonly Stage[],
  numberBytes: number,
): PossibleCaches | undefined => {
  const made = (rules: readonly CacheRules[]): readonly Cache[] | undefined => {
    const found: Cache[] = [];
    for (const one of rules.flatMap((each) => windowsOf(each, engine)))
      for (const blockSize of blockSizes(shape, engine, one)) {
        const form = { tensorParallel: engine.tensorParallel, numberBytes, blockSize, latentStep: one.latentStep };
        const cache = cacheOf(shape.layers, form, one, stages);
        if (cache === undefined) return undefined;
        found.push(cache);
      }
    return found;
  };
  const own = cacheRules(engine.vllm, engine.engine);
  const usual = made([own]);
  const all = engine.exact ? usual : made([own, ...rulesAfter(engine.vllm)]);
  return usual && all && { usual, all };
};

/**
 * 16 tokens; layers with a latent take what the attention of the card asks for, up to 128, whatever was named (vLLM's
 * `platforms/cuda.py`).
 */
const blockSizes = (
  { layers }: ModelShape,
  { blockSize }: EngineArguments,
  { ownBlock }: CacheRules,
): readonly number[] => {
  if (ownBlock && layers.every(({ attention: { kind } }) => kind === 'sliding')) return [16];
  const isLatent = layers.some(({ attention }) => attention.kind === 'latent');
  if (blockSize !== undefined) return isLatent ? [blockSize, 64, 128] : [blockSize];
  return isLatent ? [16, 128] : [16];
};

/** Without the manager of several kinds, windows count only where the model has nothing else. */
const windowsOf = (rules: CacheRules, { keepsWindows }: EngineArguments): readonly CacheRules[] => {
  if (rules.windows !== 'beside' || keepsWindows === true) return [rules];
  const alone: CacheRules = { ...rules, windows: 'alone' };
  return keepsWindows === false ? [alone] : [rules, alone];
};
