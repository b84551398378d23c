import { access, readFile, readdir, stat } from 'node:fs/promises';
import type { SearchedDisk } from '../files/file-system.ts';
import { leadsInside } from './leads-inside.ts';
import { entryOf } from './node-files.ts';

/** Larger files describe no cluster and name no release, in bytes. */
const SIZE_LIMIT = 2_000_000;

/** The files of this machine, read while other things go on. */
export const nodeDisk: SearchedDisk = {
  names: async (folder) => (await readdir(folder).catch(() => [])).sort(),
  text: async (place) => {
    try {
      const stats = await stat(place);
      // A pipe would keep its reader waiting.
      return stats.isFile() && stats.size <= SIZE_LIMIT ? await readFile(place, 'utf8') : null;
    } catch {
      return null;
    }
  },
  exists: (place) =>
    access(place).then(
      () => true,
      () => false,
    ),
  leadsInside,
  entries: async (folder) => {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.map(entryOf).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      return [];
    }
  },
  stamp: async (place) => {
    try {
      return (await stat(place)).mtimeMs;
    } catch {
      return null;
    }
  },
};
