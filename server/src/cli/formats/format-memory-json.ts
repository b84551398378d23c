import { answerTo, outcomeOf, say } from '../../core/index.ts';
import type { Language, ToldBudget, Range } from '../../core/index.ts';
import type { Memory } from '../commands/memory.ts';

/** What `memory --format json` prints: each engine with its budget, bytes per card. */
export const memoryJson = ({ file, engines }: Memory, language: Language): string =>
  JSON.stringify(
    { schema: 1, path: file, engines: engines.map(({ release, engine }) => engineJson(release, engine, language)) },
    null,
    2,
  );

const engineJson = (release: string, engine: ToldBudget, language: Language) => {
  const { budget, card, neighbours, arguments: told } = engine;
  const must = new Set(neighbours?.must);
  return {
    application: engine.application,
    deployment: engine.deployment.name,
    model: engine.name,
    ray: release,
    vllm: told.vllm,
    share: told.share.low,
    ...(told.share.low !== told.share.high && { shareOfNewer: told.share.high }),
    card: card === undefined ? null : { name: card.name ?? null, bytes: oneOrPair(card.bytes) },
    taken: budget.taken === undefined ? null : oneOrPair(budget.taken),
    weights: budget.weights === undefined ? null : { ...budget.weights, bytes: oneOrPair(budget.weights.bytes) },
    beside: pairOrNull(budget.beside),
    cache: pairOrNull(budget.cache),
    cacheBytesPerToken: budget.cacheBytesPerToken ?? null,
    cacheTokens: pairOrNull(budget.cacheTokens),
    requestsAtOnce: pairOrNull(budget.requestsAtOnce),
    maxModelLen: budget.length ?? null,
    sureMaxModelLen: budget.sureLength ?? null,
    outcome: outcomeOf(engine),
    answer: say(answerTo(engine), language),
    unknown: budget.unknown.map(({ line, words }) => ({ line, message: say(words, language) })),
    sharesCardWith: (neighbours?.may ?? []).map((other) => ({
      application: other.application,
      deployment: other.deployment.name,
      model: other.name,
      always: must.has(other),
    })),
  };
};

const oneOrPair = (range: Range): number | readonly (number | null)[] =>
  range.low === range.high ? range.low : pairOf(range);

const pairOrNull = (range: Range | undefined): readonly (number | null)[] | null =>
  range === undefined ? null : pairOf(range);

const pairOf = ({ low, high }: Range): readonly (number | null)[] => [low, Number.isFinite(high) ? high : null];
