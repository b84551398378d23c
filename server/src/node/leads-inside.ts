import { isInside } from '../files/path.ts';
import { nodeFiles } from './node-files.ts';
import { placeOfPath } from './places.ts';

/** Whether a path is inside a root by its name and also where its links lead. */
export const leadsInside = (path: string, root: string): boolean => {
  const [real, realRoot] = [nodeFiles.realPlace(path), nodeFiles.realPlace(root)];
  const isBelow = isInside(placeOfPath(path), placeOfPath(root));
  return isBelow && real !== null && realRoot !== null && isInside(real, realRoot);
};
