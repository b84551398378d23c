import type { Analysis, Severity } from '../../core/index.ts';
import type { CheckArguments } from '../arguments/check-arguments.ts';

/** Whether a severity is at or above the threshold. */
export const reaches = (severity: Severity, failOn: CheckArguments['failOn']): boolean =>
  failOn !== 'never' && (severity === 'error' || (failOn === 'warning' && severity === 'warning'));

/** Whether a problem of an analysis is at or above the threshold. */
export const hasFailed = ({ problems }: Pick<Analysis, 'problems'>, failOn: CheckArguments['failOn']): boolean =>
  problems.some(({ severity }) => reaches(severity, failOn));
