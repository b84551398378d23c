import { adjusted } from '../../demand/targets.ts';
import { wholeOf } from '../../options/read/numbers.ts';
import { scalesInitialCount } from '../../ray/facts/serve.ts';
import { at } from '../../ray/release.ts';
import { valueOf } from '../../yaml/tree.ts';
import { isRestored } from './option-changes.ts';
import type { ScalingChange } from './scaling-change.ts';
import type { UpdateSides } from './sides.ts';

/**
 * How many replicas Serve wants once the update is sent; null where that is not known. While they scale it is what it wants
 * now, within the new bounds, or their initial count where any option changes (`AutoscalingState.register`).
 */
export const targetAfter = (sides: UpdateSides, { after }: ScalingChange, isChanged: boolean): number | null => {
  const { capacity, target, release } = sides;
  const [percent] = capacity;
  if (after === null) {
    const count = countAfter(sides);
    return count === null ? null : adjusted(count, percent);
  }
  const [min, max, initial] = [after.min_replicas, after.max_replicas, after.initial_replicas].map(Number);
  const isInitial = isChanged && after.initial_replicas !== null && initial !== undefined;
  if (isInitial && at(scalesInitialCount, release) !== false) return adjusted(initial, percent);
  const start = isInitial ? initial : target;
  if (start === null || min === undefined || max === undefined) return null;
  return Math.min(Math.max(start, adjusted(min, percent)), adjusted(max, percent));
};

const countAfter = (sides: UpdateSides): number | null => {
  const { written, deployed, inForce, settings, release } = sides;
  const own = wholeOf(valueOf(written, 'num_replicas'), release);
  if (own !== undefined) return own;
  const inTheCode = settings?.count.known === true ? settings.count.value : null;
  if (isRestored(sides, 'num_replicas')) return inTheCode;
  const told = wholeOf(valueOf(inForce, 'num_replicas'), release);
  return told ?? wholeOf(valueOf(deployed, 'num_replicas'), release) ?? inTheCode;
};
