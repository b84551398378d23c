import { SETTINGS_FILE, manifestCount, sourceOf } from '../../core/index.ts';
import { basename, dirname, isInside } from '../../files/path.ts';
import type { PythonFiles } from '../../files/python-files.ts';
import { nodeFiles } from '../../node/node-files.ts';
import type { Changed } from './changed-files.ts';

/** What an unchanged file stands on, beside the files that its analysis asked for. */
export interface StandsOn {
  /** Its place. */
  readonly path: string;
  /** The file that describes its cluster, if settings name one. */
  readonly clusterFile: string | null;
}

/** Whether a file that differs may decide something of one that does not. */
export const isConcerned = (
  { path, clusterFile }: StandsOn,
  python: Pick<PythonFiles, 'asksFor'>,
  changed: Changed,
): boolean =>
  [...changed].some(
    (one) =>
      one === clusterFile ||
      ((sourceOf(basename(one)) !== null || basename(one) === SETTINGS_FILE) && isInside(path, dirname(one))) ||
      (dirname(one) === dirname(path) && mayDescribe(one)) ||
      python.asksFor(path, one),
  );

/** A manifest, or one that is gone. */
const mayDescribe = (place: string): boolean => {
  if (!/\.ya?ml$/.test(place)) return false;
  const text = nodeFiles.text(place);
  return text === null || manifestCount(text) > 0;
};

/** Whether a file differs itself; where its links lead counts as well. */
export const differs = (place: string, changed: Changed): boolean =>
  changed.has(place) || changed.has(nodeFiles.realPlace(place) ?? place);
