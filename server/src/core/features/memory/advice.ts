import { argumentEdits } from '../../advice/argument-edits.ts';
import { layoutOf, cardsOf } from '../../advice/layouts.ts';
import { shareFor } from '../../advice/share-for.ts';
import { sizeEngine } from '../../advice/size-engine.ts';
import type { Advice, Advised, Need } from '../../advice/sizing.ts';
import { spreadFor } from '../../advice/spread.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { analyze } from '../../analysis/analyze.ts';
import type { Edit } from '../../text/text-range.ts';
import type { Words } from '../../text/words.ts';
import { applyEdits } from '../../yaml/edit.ts';
import { outcomeOf } from './answer.ts';
import { budgetsAt } from './budgets.ts';
import type { ToldBudget } from './budgets.ts';

/** What is advised for one engine. `edits` are those of the whole text, tried through its analysis. */
export type EngineAdvice =
  | { readonly kind: 'change'; readonly changes: readonly Advised[]; readonly edits: readonly Edit[] }
  /** It is sized as it should be. */
  | { readonly kind: 'keep' }
  /** It fits nowhere it may stand. */
  | { readonly kind: 'too-large'; readonly needs: () => readonly Need[] }
  | { readonly kind: 'unknown'; readonly why: Words };

/** How an engine of a config of an analysis should be sized for its card. */
export const adviceFor = (analysis: Analysis, index: number, engine: ToldBudget): EngineAdvice => {
  const config = analysis.configs[index];
  const source = analysis.work?.configs[index]?.standing.source;
  if (config === undefined || source === undefined || !standsIn(source.text, engine))
    return { kind: 'unknown', why: ELSEWHERE };
  const { cluster, ray } = config;
  const share = shareFor(engine, engine.neighbours, ray.version, cluster);
  const spread = spreadFor(engine.model, cluster, cardsOf(layoutOf(engine.arguments)));
  const sizing = sizeEngine(engine, share, spread);
  if (sizing.kind !== 'sized') return sizing;
  for (const advice of sizing.best.slice(0, MOST_TRIED)) {
    if (advice.changes.length === 0) return { kind: 'keep' };
    const own = argumentEdits(source.text, engine.model, advice.changes);
    const edits = own === null || source.embedding === null ? own : source.embedding.outwardEdits(own);
    if (edits !== null && mends(analysis, index, engine, edits)) return changed(advice, edits);
  }
  return { kind: 'unknown', why: NOTHING_HOLDS };
};

const changed = ({ changes }: Advice, edits: readonly Edit[]): EngineAdvice => ({ kind: 'change', changes, edits });

const MOST_TRIED = 6;

const ELSEWHERE: Words = {
  en: 'the model is not written in this file',
  vi: 'model không được viết trong file này',
};

const NOTHING_HOLDS: Words = {
  en: 'what starts it would bring another problem',
  vi: 'cách làm nó chạy lại gây vấn đề khác',
};

/** False for a model of another file, whose places are not of this text. */
const standsIn = (text: string, { model }: ToldBudget): boolean => {
  const key = model.entries.get('model_loading_config')?.keyRange;
  return key !== undefined && text.slice(key.start, key.end).includes('model_loading_config');
};

/** True where the engine starts after the edits, and nothing that is told of the file is told more often than before. */
const mends = (analysis: Analysis, index: number, engine: ToldBudget, edits: readonly Edit[]): boolean => {
  const after = analyze(applyEdits(analysis.text, edits), analysis.work?.options ?? {}, analysis);
  const same = budgetsAt(after, index).find(
    ({ application, deployment }) => application === engine.application && deployment.name === engine.deployment.name,
  );
  const before = codesOf(analysis);
  return (
    same !== undefined &&
    outcomeOf(same) === 'starts' &&
    [...codesOf(after)].every(([code, count]) => count <= (before.get(code) ?? 0))
  );
};

const codesOf = ({ problems }: Analysis): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { code, severity } of problems)
    if (severity === 'error' || severity === 'warning') counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
};
