import { cacheLines, ownLength } from '../../server/src/core/memory/cache/cache-lines.ts';
import type { EngineArguments } from '../../server/src/core/memory/budget.ts';
import { stagesOf } from '../../server/src/core/memory/stages.ts';
import { typeOn } from '../../server/src/core/memory/weights/model-type.ts';
import { numberBytes } from '../../server/src/core/memory/weights/number-bytes.ts';
import { stageWeights } from '../../server/src/core/memory/weights/stage-weights.ts';
import type { ModelShape } from '../../server/src/core/models/shape.ts';
import { cardOf, engineIn, shapeIn } from './memory.ts';
import type { MemoryAnswer, MemoryGolden } from './memory.ts';

/** `within`: a range is said, and what vLLM says lies in it. */
export const AGREEMENTS = ['equal', 'within', 'unknown', 'wrong'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

export const SUBJECTS = ['length', 'weights', 'starts', 'tokens', 'requests'] as const;
export type Subject = (typeof SUBJECTS)[number];

export interface Found {
  readonly subject: Subject;
  readonly agreement: Agreement;
  /** What stands on both sides, for people. */
  readonly words: string;
}

/** What the core says of a case beside what vLLM says. Of what vLLM refuses before it loads a model, nothing is asked. */
export const compareMemory = (golden: MemoryGolden): readonly Found[] => {
  const { answer } = golden;
  const [shape, told] = [shapeIn(golden), engineIn(golden)];
  const engine = { ...told, dtype: typeOn(shape, told, cardOf(golden)) ?? told.dtype };
  const layers = shape.layers.reduce((sum, { count }) => sum + count, 0);
  const isKnown = shape.unknown.length === 0 && engine.unfollowed.length === 0;
  const stages = stagesOf(layers, engine.pipelineParallel, golden.vllm);
  return [
    ...lengthFound(shape, engine, answer),
    ...weightsFound(shape, engine, answer, isKnown ? stages : undefined),
    ...cacheFound(golden, shape, engine, isKnown ? stages : undefined),
  ];
};

type Stages = ReturnType<typeof stagesOf> | undefined;

/** Where nobody names a length. One that vLLM made fit is compared with the rest of the cache. */
const lengthFound = (shape: ModelShape, engine: EngineArguments, answer: MemoryAnswer): readonly Found[] =>
  answer.length === undefined || engine.maxLength !== undefined || engine.unfollowed.length > 0
    ? []
    : [found('length', answer.length, point(ownLength(shape, engine)))];

const weightsFound = (
  shape: ModelShape,
  engine: EngineArguments,
  { weights = [] }: MemoryAnswer,
  stages: Stages,
): readonly Found[] => {
  if (weights.length < engine.pipelineParallel) return [];
  const bytes = numberBytes(shape, engine.quantization, engine.dtype);
  const own = stages && bytes && stageWeights(shape, stages, engine, bytes);
  return weights.map((told, stage) => found('weights', told, own?.[stage]));
};

const MEMORY =
  /No available memory|To serve at least one request|is larger than the maximum number of tokens|Cannot auto-fit/;

const cacheFound = (
  golden: MemoryGolden,
  shape: ModelShape,
  engine: EngineArguments,
  stages: Stages,
): readonly Found[] => {
  const { answer } = golden;
  const left = leftIn(golden);
  if (left === undefined || answer.batched === undefined) return [];
  if (answer.refused !== null && !MEMORY.test(answer.refused)) return [];
  const length = engine.maxLength === 'fitted' ? 'fitted' : answer.length;
  const batch = { low: answer.batched, high: answer.batched };
  const lines = stages && cacheLines(shape, { ...engine, maxLength: length }, stages, left.map(same), batch);
  const starts: Found = {
    subject: 'starts',
    agreement: agreed(answer.refused === null, lines?.starts),
    words: `${answer.refused ?? 'starts'} / ${String(lines?.starts)}`,
  };
  if (answer.refused !== null || answer.tokens == null || answer.requests == null) return [starts];
  if (engine.maxLength === 'fitted') return [starts, found('length', answer.length ?? 0, point(lines?.sureLength))];
  return [
    starts,
    found('tokens', answer.tokens, lines?.cacheTokens),
    found('requests', answer.requests, lines?.requestsAtOnce),
  ];
};

const agreed = (told: boolean, said: boolean | undefined): Agreement =>
  said === undefined ? 'unknown' : said === told ? 'equal' : 'wrong';

/** Bytes left on a card of each stage: V1 says them, of V0 they are the same sum. */
const leftIn = ({ answer, measured }: MemoryGolden): readonly number[] | undefined => {
  const { requested, weights } = answer;
  if (answer.available !== undefined) return answer.available;
  if (answer.engine !== 0 || requested === undefined) return undefined;
  return weights?.map((bytes) => requested - bytes - measured.peak - measured.outside);
};

interface Said {
  readonly low: number;
  readonly high: number;
}

const same = (bytes: number): Said => ({ low: bytes, high: bytes });

const point = (value: number | undefined): Said | undefined => (value === undefined ? undefined : same(value));

const found = (subject: Subject, told: number, said: Said | undefined): Found => ({
  subject,
  agreement: agreementOf(told, said),
  words: `${String(told)} / ${said === undefined ? 'unknown' : `${String(said.low)} – ${String(said.high)}`}`,
});

/** Divisions may differ in their last digits. */
const agreementOf = (told: number, said: Said | undefined): Agreement => {
  if (said === undefined) return 'unknown';
  const near = Math.abs(told) * 1e-9;
  if (told < said.low - near || told > said.high + near) return 'wrong';
  return said.high - said.low <= near ? 'equal' : 'within';
};
