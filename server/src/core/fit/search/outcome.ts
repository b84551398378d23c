import type { Owner } from '../demand/problem.ts';
import type { Fit } from '../fit.ts';

/** Waiting replicas by owner, once nothing moves any more. */
export type Outcome = readonly number[];

const total = (outcome: Outcome): number => outcome.reduce((sum, count) => sum + count, 0);

/** What all outcomes say together. */
export const summarise = (outcomes: readonly Outcome[], owners: readonly Owner[]): Fit => {
  const totals = outcomes.map(total);
  const least = Math.min(...totals);
  const most = Math.max(...totals);
  const [first] = outcomes;
  const only = outcomes.length === 1 && first !== undefined ? pendingOf(first, owners) : null;
  return {
    status: most === 0 ? 'fits' : least === 0 ? 'depends' : 'does-not-fit',
    pending: only,
    pendingTotal: least === most ? least : null,
  };
};

const pendingOf = (outcome: Outcome, owners: readonly Owner[]): NonNullable<Fit['pending']> =>
  owners.flatMap(({ application, deployment }, i) => {
    const replicas = outcome[i] ?? 0;
    return replicas === 0 ? [] : [{ application, deployment, replicas }];
  });
