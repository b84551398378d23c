import type { Analysis } from '../../analysis/analysis.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Words } from '../../text/words.ts';

const ENDS: Words = { en: 'fits, but an engine does not start', vi: 'đủ chỗ, nhưng có engine không chạy được' };
const ENDS_BRIEFLY: Words = { en: 'an engine does not start', vi: 'có engine không chạy được' };
const MAY_END: Words = { en: 'fits, but an engine may not start', vi: 'đủ chỗ, nhưng engine có thể không chạy được' };
const MAY_END_BRIEFLY: Words = { en: 'an engine may not start', vi: 'engine có thể không chạy được' };

/** The same words where others stand beside them. */
export const brieflyEnded = (words: Words): Words =>
  words === ENDS ? ENDS_BRIEFLY : words === MAY_END ? MAY_END_BRIEFLY : words;

/** That an engine of a config ends all the same where everything has room; null where none does. */
export const endedEngine = (analysis: Analysis, config: number): Words | null => endedEngines(analysis, config)();

/** The same of each of its applications, by their number there. */
export const endedEngines = (analysis: Analysis, config: number): ((application?: number) => Words | null) => {
  const ends = analysis.problems.filter(({ endsEngine, unit }) => endsEngine !== undefined && unit?.config === config);
  return (application) => {
    if (application === undefined) return wordsFor(ends);
    const full = analysis.configs[config]?.applications[application]?.fullRange;
    return full === undefined
      ? null
      : wordsFor(ends.filter(({ range }) => range.start >= full.start && range.start < full.end));
  };
};

const wordsFor = (ends: readonly Problem[]): Words | null => {
  if (ends.length === 0) return null;
  return ends.some(({ endsEngine }) => endsEngine === 'sure') ? ENDS : MAY_END;
};

/** True for the words that say that an engine surely ends. */
export const isSureOf = (words: Words | null): boolean => words === ENDS;

/** True where an engine of the config surely ends. */
export const surelyEnds = (analysis: Analysis, config: number): boolean => isSureOf(endedEngine(analysis, config));
