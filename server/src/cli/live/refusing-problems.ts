import type { Problem } from '../../core/index.ts';
import type { Beside } from './analysis-beside.ts';

/** Why Ray rejects a config; none where it does not. What makes Ray reject the file as a whole counts where its lines are. */
export const refusingProblems = ({ analysis, chosen: { index, config }, isNamed }: Beside): readonly Problem[] => {
  if (config.verdict.status !== 'rejected') return [];
  const next = analysis.configs[index + 1]?.range.start ?? Infinity;
  const first = index === 0 ? 0 : config.range.start;
  const isOurs = ({ unit, range }: Problem): boolean =>
    unit === null ? range.start >= first && range.start < next : unit.config === index;
  // Of several documents the one that somebody named is sent alone.
  const isTold = ({ rejects, code }: Problem): boolean => rejects !== undefined && !(isNamed && code === SEVERAL);
  return analysis.problems.filter((problem) => isTold(problem) && isOurs(problem));
};

const SEVERAL = 'second-document';
