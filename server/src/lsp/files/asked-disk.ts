import type { SearchedDisk } from '../../files/file-system.ts';
import { isInside } from '../../files/path.ts';
import { whenRead } from '../../files/late-files.ts';
import type { AskedFiles } from './asked-files.ts';

/** Files of the editor's file systems, for those who wait for them. */
export const askedDisk = (files: AskedFiles): SearchedDisk => {
  const entries = (folder: string) => files.entries(folder).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return {
    names: (folder) => whenRead(files, () => entries(folder).map(({ name }) => name)),
    text: (place) => whenRead(files, () => files.text(place)),
    exists: (place) => whenRead(files, () => files.stat(place) !== null),
    // A link is no file there.
    leadsInside: isInside,
    entries: (folder) => whenRead(files, () => entries(folder)),
    stamp: (place) => whenRead(files, () => (files.text(place) === null ? null : (files.stat(place)?.stamp ?? null))),
  };
};
