import type { Analysis, Severity, Threshold } from '../../core/index.ts';

/** Whether a severity is at or above the threshold. */
export const reaches = (severity: Severity, failOn: Threshold): boolean =>
  failOn !== 'never' && (severity === 'error' || (failOn === 'warning' && severity === 'warning'));

/** Whether a problem of an analysis is at or above the threshold. */
export const hasFailed = ({ problems }: Pick<Analysis, 'problems'>, failOn: Threshold): boolean =>
  problems.some(({ severity }) => reaches(severity, failOn));

/** The threshold that the fewest problems stay below. */
export const lowest = (all: readonly Threshold[]): Threshold =>
  (['warning', 'error'] as const).find((one) => all.includes(one)) ?? 'never';
