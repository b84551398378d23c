import type { Problem } from '../../core/index.ts';
import type { Beside } from './analysis-beside.ts';

/** Why Ray rejects a config: the errors that stand in it; none where it does not. */
export const refusingProblems = ({ analysis, chosen: { index, config } }: Beside): readonly Problem[] => {
  if (config.verdict.status !== 'rejected') return [];
  const next = analysis.configs[index + 1]?.range.start ?? Infinity;
  const first = index === 0 ? 0 : config.range.start;
  return analysis.problems.filter(
    ({ severity, range }) => severity === 'error' && range.start >= first && range.start < next,
  );
};
