import type { CacheRules } from '../../ray/facts/engine-cache.ts';
import type { Stage } from '../stages.ts';
import { cacheGroups, ownKeeping } from './cache-groups.ts';
import type { CacheGroup, Keeping } from './cache-groups.ts';
import { layerCaches } from './layer-caches.ts';
import type { CacheForm, LayerCache } from './layer-caches.ts';
import type { Layer } from '../../models/shape.ts';

/** The cache of one stage: what a block of it takes on a card, and how requests use blocks. */
export interface StageCache {
  /** Of one block in all groups' pools; 0 where nothing is kept. */
  readonly blockBytes: number;
  readonly groups: readonly CacheGroup[];
  /** What one more token takes while no window is full, in bytes. */
  readonly tokenBytes: number;
}

/** A cache as an engine lays it out: its stages, and what counts in them. */
export interface Cache {
  readonly form: CacheForm;
  readonly rules: CacheRules;
  readonly stages: readonly StageCache[];
  /** The groups of the whole model, for versions that ask by them. */
  readonly groups: readonly CacheGroup[];
}

/** What a request may need at most. */
export interface Request {
  /** `max_model_len` in tokens. */
  readonly length: number;
  /** `max_num_batched_tokens`, or the tokens in flight where those count. */
  readonly batch: number;
}

/** Undefined where a layer is of a kind that we do not follow, or the version lays such layers out in ways of its own. */
export const cacheOf = (
  layers: readonly Layer[],
  form: CacheForm,
  rules: CacheRules,
  stages: readonly Stage[],
): Cache | undefined => {
  const caches = layerCaches(layers, form);
  if (caches === undefined) return undefined;
  const groups = cacheGroups(placed(caches, { start: 0, end: caches.length }), rules);
  if (groups === undefined) return undefined;
  const own = stages.map((stage) =>
    rules.byStage ? cacheGroups(placed(caches, stage), rules) : partsOf(groups, stage),
  );
  if (own.includes(undefined)) return undefined;
  const asked = rules.byStage ? (own[0] ?? groups) : groups;
  return { form, rules, groups: asked, stages: own.map((parts = []) => stageCache(parts, form)) };
};

const placed = (caches: readonly (LayerCache | null)[], { start, end }: Stage) =>
  caches.slice(start, end).flatMap((cache, i) => (cache === null ? [] : [{ ...cache, layer: start + i }]));

const partsOf = (groups: readonly CacheGroup[], { start, end }: Stage): readonly CacheGroup[] =>
  groups.map((group) => ({ ...group, layers: group.layers.filter(({ layer }) => layer >= start && layer < end) }));

const stageCache = (groups: readonly CacheGroup[], { blockSize }: CacheForm): StageCache => ({
  groups,
  blockBytes: groups.reduce((most, group) => Math.max(most, pagesOf(group)), 0),
  tokenBytes: groups.reduce((sum, group) => sum + pagesOf(group), 0) / blockSize,
});

const pagesOf = ({ layers }: CacheGroup): number => layers.reduce((sum, { pageBytes }) => sum + pageBytes, 0);

/** Blocks that one request takes of the pool of a group (`max_memory_usage_bytes` over the page, `kv_cache_interface.py`). */
export const requestBlocks = (
  { keeps, window = 0 }: Keeping,
  { length, batch }: Request,
  blockSize: number,
): number => {
  switch (keeps) {
    case 'all':
      return Math.ceil(length / blockSize);
    case 'window':
      return Math.ceil(Math.min(window - 1 + batch, length) / blockSize) + 1;
    case 'chunk':
      return Math.ceil(Math.min(window + batch, length) / blockSize);
  }
};

/** Bytes that must be left on a stage for one request to pass the check at the start, before the blocks that no request gets. */
export const neededBytes = (cache: Cache, stage: StageCache, request: Request): number => {
  const { blockSize } = cache.form;
  const blocks = (group: CacheGroup): number => requestBlocks(group, request, blockSize);
  const sumOf = (groups: readonly CacheGroup[]) => groups.reduce((sum, group) => sum + blocks(group), 0);
  const [first] = cache.groups;
  switch (cache.rules.need) {
    case 'tokens':
    case 'tokens-by-stage':
      return Math.ceil(request.length / blockSize) * stage.blockBytes;
    case 'layers':
      return layersBytes(cache, stage, request);
    case 'first-of-model':
      return first === undefined ? 0 : blocks(first) * stageCache(cache.groups, cache.form).blockBytes;
    case 'first':
      return first === undefined ? 0 : blocks(first) * stage.blockBytes;
    case 'groups':
      return sumOf(stage.groups) * stage.blockBytes;
  }
};

/** Here layers count by what they are, whatever group they are in; before 0.8.5 all keep all. */
const layersBytes = ({ form, rules }: Cache, { groups }: StageCache, request: Request): number =>
  groups
    .flatMap((group) =>
      group.layers.map((layer) => [layer, rules.windows === 'none' ? group : ownKeeping(layer)] as const),
    )
    .reduce((sum, [layer, keeping]) => sum + layer.pageBytes * requestBlocks(keeping, request, form.blockSize), 0);

/** Blocks of each stage where so many bytes are left on its cards, the fewest of them count for all (`get_kv_cache_configs`). */
export const blocksIn = (cache: Cache, left: readonly number[]): number =>
  cache.stages.reduce(
    (least, { blockBytes }, i) => (blockBytes === 0 ? least : Math.min(least, Math.floor((left[i] ?? 0) / blockBytes))),
    Infinity,
  );

/** True where the check at the start passes on every stage: one request of the greatest length fits. */
export const fitsOne = (cache: Cache, left: readonly number[], request: Request): boolean =>
  cache.stages.every((stage, i) => {
    if (stage.blockBytes === 0) return true;
    const part = cache.rules.need === 'tokens-by-stage' ? cache.stages.length : 1;
    const room = (left[i] ?? 0) / part - cache.rules.spare * stage.blockBytes;
    return room > 0 && neededBytes(cache, stage, request) <= room;
  });

/** Requests of the greatest length that so many blocks hold at once (`get_max_concurrency_for_kv_cache_config`). */
export const requestsIn = (cache: Cache, blocks: number, request: Request): number => {
  if (cache.rules.requests === 'tokens') return tokensIn(cache, blocks, request) / request.length;
  const each = cache.groups.reduce((sum, group) => sum + requestBlocks(group, request, cache.form.blockSize), 0);
  return each === 0 ? Infinity : blocks / each;
};

/** Tokens that so many blocks hold, as the engine reports them ("GPU KV cache size"). */
export const tokensIn = (cache: Cache, blocks: number, request: Request): number =>
  cache.rules.tokens === 'requests'
    ? Math.floor(requestsIn(cache, blocks, request) * request.length)
    : Math.floor(blocks / Math.max(1, cache.groups.length)) * cache.form.blockSize;
