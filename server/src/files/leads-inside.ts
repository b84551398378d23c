import { realpathSync } from 'node:fs';
import { isInside } from './paths.ts';

/** Where a place leads by its links; null where nothing stands. */
export const realPlace = (place: string): string | null => {
  try {
    return realpathSync(place);
  } catch {
    return null;
  }
};

/** Whether a place is inside a root by its name and also where its links lead. */
export const leadsInside = (place: string, root: string): boolean => {
  const [real, realRoot] = [realPlace(place), realPlace(root)];
  return isInside(place, root) && real !== null && realRoot !== null && isInside(real, realRoot);
};
