import type { ModelShape } from '../../models/shape.ts';
import { USUAL_LENGTH_SINCE } from '../../ray/facts/engine-cache.ts';
import { compareReleases } from '../../ray/release.ts';
import type { Budget, EngineArguments } from '../budget.ts';
import { GAPS } from '../gaps.ts';
import type { Range } from '../range.ts';
import type { Stage } from '../stages.ts';
import { cacheNumberBytes } from '../weights/number-bytes.ts';
import { blocksIn, fitsOne, requestsIn, tokensIn } from './cache-room.ts';
import type { Cache, Request } from './cache-room.ts';
import { possibleCaches } from './possible-caches.ts';
import { longestFitting } from './longest.ts';

/** What is left for the cache on a card of each stage, at least and at most. */
export type Left = Range;

type Lines = Pick<
  Budget,
  'cacheBytesPerToken' | 'cacheTokens' | 'requestsAtOnce' | 'length' | 'sureLength' | 'starts' | 'unknown'
>;

export const NO_LINES: Lines = {
  cacheBytesPerToken: undefined,
  cacheTokens: undefined,
  requestsAtOnce: undefined,
  length: undefined,
  sureLength: undefined,
  starts: undefined,
  unknown: [],
};

/** The lines of a budget about the cache, by all ways in which the engine may lay it out. */
export const cacheLines = (
  shape: ModelShape,
  engine: EngineArguments,
  stages: readonly Stage[],
  left: readonly Left[],
  batch: Range,
): Lines => {
  const length = lengthOf(shape, engine);
  const numbers = ownCacheType(shape, engine) ? undefined : cacheNumberBytes(engine.cacheDtype, engine.dtype);
  if (numbers === undefined) return { ...NO_LINES, length, unknown: [{ line: 'cache', words: GAPS.cacheType }] };
  const caches = possibleCaches(shape, engine, stages, numbers);
  if (caches === undefined) return { ...NO_LINES, length, unknown: [{ line: 'cache', words: GAPS.layers }] };
  const cacheBytesPerToken = Math.max(...caches.usual.flatMap(({ stages: own }) => own.map((one) => one.tokenBytes)));
  if (length === undefined)
    return { ...NO_LINES, cacheBytesPerToken, unknown: [{ line: 'cache', words: GAPS.length }] };
  const room: Room = { left, batch, length, engine };
  return { ...NO_LINES, length, cacheBytesPerToken, ...countsOf(caches.usual, room), ...startOf(caches.all, room) };
};

/** The greatest length of a request in tokens: as it is named, else as the model has it. */
export const lengthOf = (shape: ModelShape, engine: EngineArguments): number | undefined =>
  typeof engine.maxLength === 'number' ? engine.maxLength : ownLength(shape, engine);

/** In tokens, where nobody names one. */
export const ownLength = ({ maxLength, originalLength }: ModelShape, { vllm }: EngineArguments): number | undefined =>
  compareReleases(vllm, USUAL_LENGTH_SINCE) < 0 ? maxLength : (originalLength ?? maxLength);

/** Some checkpoints bring the type of their cache with them (`kv_cache_scheme`), which their shape does not say. */
const ownCacheType = ({ quantization }: ModelShape, { cacheDtype }: EngineArguments): boolean =>
  cacheDtype === 'auto' && (quantization === 'compressed-tensors' || quantization?.startsWith('modelopt') === true);

interface Room {
  readonly left: readonly Left[];
  readonly batch: Range;
  readonly length: number;
  readonly engine: EngineArguments;
}

const requestOf = (cache: Cache, { batch, engine }: Room, end: keyof Range, length: number): Request => {
  const flights = cache.rules.inFlight ? engine.pipelineParallel + 1 : 1;
  return { length, batch: end === 'high' ? batch.high * flights : batch.low };
};

/** The most that a request may need goes with the least that may be left. */
const countsOf = (caches: readonly Cache[], room: Room): Pick<Lines, 'cacheTokens' | 'requestsAtOnce'> => {
  const ends = caches.map((cache) => ({
    worst: countOf(cache, blocksOf(cache, room, 'low'), requestOf(cache, room, 'high', room.length)),
    best: countOf(cache, blocksOf(cache, room, 'high'), requestOf(cache, room, 'low', room.length)),
  }));
  const isFitted = room.engine.maxLength === 'fitted';
  const least = Math.min(...ends.map(({ worst }) => worst.requests));
  const most = Math.max(...ends.map(({ best }) => best.requests));
  return {
    cacheTokens: {
      low: Math.min(...ends.map(({ worst }) => worst.tokens)),
      high: Math.max(...ends.map(({ best }) => best.tokens)),
    },
    requestsAtOnce: isFitted ? { low: Math.max(1, least), high: Math.max(1, most) } : { low: least, high: most },
  };
};

const countOf = (cache: Cache, blocks: number, request: Request) => ({
  tokens: tokensIn(cache, blocks, request),
  requests: requestsIn(cache, blocks, request),
});

const blocksOf = (cache: Cache, { left, engine }: Room, end: keyof Range): number =>
  engine.blocks ??
  Math.max(
    0,
    blocksIn(
      cache,
      left.map((one) => one[end]),
    ),
  );

/** Whether one request of the greatest length fits, and the greatest one that surely does. */
const startOf = (caches: readonly Cache[], room: Room): Pick<Lines, 'starts' | 'sureLength'> => {
  const asked = room.engine.maxLength === 'fitted' ? 1 : room.length;
  const fits = (end: keyof Range, length: number) => (cache: Cache) =>
    fitsOne(cache, roomFor(cache, room, end), requestOf(cache, room, end === 'low' ? 'high' : 'low', length));
  const isSure = (length: number): boolean => caches.every(fits('low', length));
  const mayStart = caches.some(fits('high', asked));
  return {
    starts: isSure(asked) ? true : mayStart ? undefined : false,
    sureLength: longestFitting(room.length, isSure),
  };
};

/** Where the number of blocks is given, the check counts with it (the first engine, and the second from 0.22 on). */
const roomFor = (cache: Cache, { left, engine: { blocks } }: Room, end: keyof Range): readonly number[] => {
  const isPlanned = ['tokens', 'tokens-by-stage', 'groups'].includes(cache.rules.need);
  return blocks === undefined || !isPlanned
    ? left.map((one) => one[end])
    : cache.stages.map(({ blockBytes }) => blocks * blockBytes);
};
