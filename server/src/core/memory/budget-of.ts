import type { ModelShape } from '../models/shape.ts';
import { batchOf, sequencesOf } from './batch.ts';
import { besideOf } from './beside.ts';
import type { Budget, BudgetGap, EngineArguments, KnownModel } from './budget.ts';
import { NO_LINES, cacheLines, lengthOf } from './cache/cache-lines.ts';
import type { Left } from './cache/cache-lines.ts';
import { GAPS } from './gaps.ts';
import type { Range } from './range.ts';
import type { Words } from '../text/words.ts';
import { stagesOf } from './stages.ts';
import type { Stage } from './stages.ts';
import { countsGraphs } from '../ray/facts/engine-cache.ts';
import { typeOn } from './weights/model-type.ts';
import { numberBytes } from './weights/number-bytes.ts';
import { typeBytes } from '../cards/weight-bytes.ts';
import { stageWeights } from './weights/stage-weights.ts';

/** A card as CUDA tells its memory, in bytes, and its name for Ray if it is known. */
export interface Card {
  readonly name: string | undefined;
  readonly bytes: Range;
}

/** The budget of an engine on a card: whatever is not known of it is left out, with the reason. */
export const budgetOf = (model: KnownModel, engine: EngineArguments, card: Card | undefined): Budget => {
  const { shape } = model;
  const at = card ?? ANY_CARD;
  const taken = takenOf(engine, at);
  const unfollowed = [...engine.unfollowed, ...(shape?.unknown ?? []).map(GAPS.kind)];
  const budget =
    unfollowed.length > 0
      ? { ...NOTHING, unknown: unfollowed.map((words): BudgetGap => ({ line: 'weights', words })) }
      : shape === undefined
        ? byName(model.named, engine, taken)
        : byShape(shape, engine, at, taken);
  return card === undefined ? withoutCard(budget, engine) : { ...budget, taken };
};

/** Nothing is said of it. */
const ANY_CARD: Card = { name: undefined, bytes: { low: 0, high: Infinity } };

/** What holds on every card. A cache of a given size is no matter of the card but for whether it fits there. */
const withoutCard = (budget: Lines, { cacheBytes, blocks }: EngineArguments): Budget => {
  const unknown: readonly BudgetGap[] = [{ line: 'card', words: GAPS.card }, ...budget.unknown];
  const isGiven = cacheBytes !== undefined || blocks !== undefined;
  const given = isGiven ? {} : { cache: undefined, cacheTokens: undefined, requestsAtOnce: undefined };
  return { ...budget, ...given, taken: undefined, sureLength: undefined, starts: undefined, unknown };
};

type Lines = Omit<Budget, 'taken'>;

const NOTHING = { weights: undefined, beside: undefined, cache: undefined, ...NO_LINES } as const;

const takenOf = ({ share }: EngineArguments, { bytes }: Card): Range => ({
  low: Math.floor(bytes.low * share.low),
  high: Math.ceil(bytes.high * share.high),
});

/** Of a model whose name alone is known: its weights, and that it cannot start where they leave nothing. */
const byName = (named: Range | undefined, engine: EngineArguments, taken: Range): Lines => {
  const unknown: readonly BudgetGap[] = [{ line: 'cache', words: GAPS.shape }];
  if (named === undefined) return { ...NOTHING, unknown: [{ line: 'weights', words: GAPS.shape }] };
  const cards = engine.tensorParallel * engine.pipelineParallel;
  const bytes = lessOffloaded({ low: Math.floor(named.low / cards), high: Math.ceil(named.high / cards) }, engine);
  const refused = bytes.low >= taken.high && engine.cacheBytes === undefined;
  return {
    ...NOTHING,
    weights: { bytes, origin: 'name' },
    starts: refused ? false : undefined,
    unknown,
  };
};

const byShape = (shape: ModelShape, told: EngineArguments, card: Card, taken: Range): Lines => {
  const dtype = typeOn(shape, told, card);
  if (dtype === undefined) return { ...NOTHING, unknown: [{ line: 'weights', words: GAPS.type }] };
  const engine = { ...told, dtype };
  const layers = shape.layers.reduce((sum, { count }) => sum + count, 0);
  const stages = stagesOf(layers, engine.pipelineParallel, engine.vllm);
  const weights = weightsOn(shape, engine, stages);
  if (weights === undefined) return { ...NOTHING, unknown: [{ line: 'weights', words: GAPS.method }] };
  const batch = batchOf(engine, card, lengthOf(shape, engine));
  const beside = besideOn(shape, engine, card, batch);
  const left = weights.map((own) => leftOf(taken, own, beside, engine));
  const lines = cacheLines(shape, engine, stages, left, batch);
  const [most] = [...weights].sort((a, b) => b.high - a.high || b.low - a.low);
  return {
    weights: most && { bytes: most, origin: shape.origin },
    beside,
    cache: {
      low: Math.max(0, Math.min(...left.map(({ low }) => low))),
      high: Math.max(0, Math.min(...left.map(({ high }) => high))),
    },
    ...lines,
    unknown: [...(beside.high === Infinity ? openGaps(shape, engine) : []), ...lines.unknown],
  };
};

/** What makes the engine take more than the sizes of the model bound. */
const openOf = ({ architecture }: ModelShape, { open }: EngineArguments): readonly Words[] =>
  architecture.endsWith('ForConditionalGeneration') ? [...open, GAPS.pictures] : open;

const openGaps = (shape: ModelShape, engine: EngineArguments): readonly BudgetGap[] => {
  const open = openOf(shape, engine);
  return (open.length > 0 ? open : [GAPS.sizes]).map((words) => ({ line: 'beside', words }));
};

const weightsOn = (
  shape: ModelShape,
  engine: EngineArguments,
  stages: readonly Stage[],
): readonly Range[] | undefined => {
  const bytes = numberBytes(shape, engine.quantization, engine.dtype);
  const own = bytes && stageWeights(shape, stages, engine, bytes);
  return own?.map((range) => lessOffloaded(range, engine));
};

/** What may stay on the host is taken off the least; whether all of it does the engine decides. */
const lessOffloaded = ({ low, high }: Range, { offloaded }: EngineArguments): Range => ({
  low: Math.max(0, low - offloaded),
  high,
});

const besideOn = (shape: ModelShape, engine: EngineArguments, card: Card, batch: Range): Range =>
  besideOf(shape, {
    tensorParallel: engine.tensorParallel,
    pipelineParallel: engine.pipelineParallel,
    batch,
    sequences: sequencesOf(engine, card),
    numberBytes: typeBytes(engine.dtype) ?? 4,
    countsGraphs: !engine.eager && countsGraphs(engine),
    isOpen: openOf(shape, engine).length > 0,
  });

/** What is left for the cache on a card of a stage, at least and at most; below 0 where not even the rest fits. */
const leftOf = (taken: Range, weights: Range, beside: Range, { cacheBytes }: EngineArguments): Left =>
  cacheBytes === undefined
    ? { low: taken.low - weights.high - beside.high, high: taken.high - weights.low - beside.low }
    : { low: cacheBytes, high: cacheBytes };
