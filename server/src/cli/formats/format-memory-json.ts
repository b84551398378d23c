import { answerTo, outcomeOf, say } from '../../core/index.ts';
import type { EngineAdvice, Language, Range } from '../../core/index.ts';
import type { Memory, ToldEngine } from '../commands/memory.ts';

/** What `memory --format json` prints: each engine with its budget, bytes per card. */
export const memoryJson = ({ file, engines }: Memory, language: Language): string =>
  JSON.stringify({ schema: 1, path: file, engines: engines.map((one) => engineJson(one, language)) }, null, 2);

const engineJson = ({ release, engine, advice }: ToldEngine, language: Language) => {
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
    ...(advice !== undefined && adviceJson(advice, language)),
  };
};

/** The advice is null where nothing is to be changed, and where nothing can be advised. */
const adviceJson = (advice: EngineAdvice, language: Language) => ({
  sizing: advice.kind,
  advice:
    advice.kind === 'change'
      ? {
          arguments: Object.fromEntries(advice.changes.map(({ key, value }) => [key, value])),
          reasons: Object.fromEntries(advice.changes.map(({ key, reason }) => [key, say(reason, language)])),
        }
      : null,
  needs: advice.kind === 'too-large' ? advice.needs() : [],
  ...(advice.kind === 'unknown' && { why: say(advice.why, language) }),
});

const oneOrPair = (range: Range): number | readonly (number | null)[] =>
  range.low === range.high ? range.low : pairOf(range);

const pairOrNull = (range: Range | undefined): readonly (number | null)[] | null =>
  range === undefined ? null : pairOf(range);

const pairOf = ({ low, high }: Range): readonly (number | null)[] => [low, Number.isFinite(high) ? high : null];
