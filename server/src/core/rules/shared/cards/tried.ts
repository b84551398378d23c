import { LEVELS, worstCrowd } from '../../../cards/worst-crowd.ts';
import type { Capacity } from '../../../capacity/capacity.ts';
import type { Trial } from '../../../capacity/trial.ts';
import type { Edit } from '../../../text/text-range.ts';
import type { ConfigContext } from '../../rule.ts';

/** True where after these edits no card need hold too much, and all that had room still has. */
export const isMended = (edits: readonly Edit[], context: ConfigContext): boolean => {
  const trial = context.after(edits);
  if (trial === null) return false;
  const after = capacityOf(trial, context.capacity);
  const before = context.capacity.fit;
  const fitsStill = LEVELS.every((level) => before?.[level].status !== 'fits' || after.fit?.[level].status === 'fits');
  return fitsStill && worstCrowd(trial.parts, after) === null;
};

const capacityOf = (trial: Trial, before: Capacity): Capacity => {
  const [initial, max] = [trial.fit('initial'), trial.fit('max')];
  return {
    ...before,
    applications: trial.applications,
    demand: trial.demand,
    atLeast: trial.atLeast,
    cluster: trial.cluster,
    fit: initial === null || max === null ? null : { initial, max },
  };
};
