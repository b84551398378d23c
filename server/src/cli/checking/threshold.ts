import type { Analysis } from '../../core/index.ts';
import type { CheckArguments } from '../arguments/check-arguments.ts';

/** Whether a problem of an analysis is at or above the threshold. */
export const hasFailed = ({ problems }: Pick<Analysis, 'problems'>, failOn: CheckArguments['failOn']): boolean =>
  failOn !== 'never' &&
  problems.some(({ severity }) => severity === 'error' || (failOn === 'warning' && severity === 'warning'));
