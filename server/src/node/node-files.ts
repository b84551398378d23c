import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import type { FileEntry, FileStat, FileSystem } from '../files/file-system.ts';
import { slashed } from './places.ts';

/** A file that was written this short a time before it is looked at, in milliseconds, may change again without a new time of change. */
const UNSURE_MS = 100;

/** The files of this machine, read at once. */
export const nodeFiles: FileSystem = {
  stat: (place) => {
    try {
      const stats = statSync(place, { throwIfNoEntry: false });
      return stats === undefined ? null : { is: kindOf(stats), size: stats.size, stamp: stampOf(stats) };
    } catch {
      return null;
    }
  },
  text: (place) => orElse(() => readFileSync(place, 'utf8'), null),
  entries: (folder) => orElse(() => readdirSync(folder, { withFileTypes: true }).map(entryOf), []),
  realPlace: (place) => orElse(() => slashed(realpathSync(place)), null),
  waits: () => false,
};

const orElse = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch {
    return otherwise;
  }
};

const kindOf = (one: Stats | Dirent): FileStat['is'] =>
  one.isFile() ? 'file' : one.isDirectory() ? 'folder' : 'other';

export const entryOf = (entry: Dirent): FileEntry => ({ name: entry.name, is: kindOf(entry) });

const stampOf = ({ dev, ino, size, mtimeMs, ctimeMs }: Stats): string | null =>
  Date.now() - Math.max(mtimeMs, ctimeMs) < UNSURE_MS ? null : [dev, ino, size, mtimeMs, ctimeMs].join(' ');
