import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import type { Stats } from 'node:fs';
import type { Disk } from '../../files/file-system.ts';
import { leadsInside } from '../../node/leads-inside.ts';
import { placeOfPath } from '../../node/places.ts';
import type { Bounds } from '../../workspace/roots.ts';

/** Larger files are not read. */
const SIZE_LIMIT = 8_000_000;

const orElse = <T>(read: () => T, fallback: T): Promise<T> => {
  try {
    return Promise.resolve(read());
  } catch {
    return Promise.resolve(fallback);
  }
};

/** A pipe would keep its reader waiting. */
const isReadable = (stats: Stats): boolean => stats.isFile() && stats.size <= SIZE_LIMIT;

/** The files around the checked ones, read at once. */
export const DISK: Disk = {
  names: (folder) => orElse(() => readdirSync(folder).sort(), []),
  text: (path) => orElse(() => (isReadable(statSync(path)) ? readFileSync(path, 'utf8') : null), null),
  exists: (path) => orElse(() => existsSync(path), false),
  leadsInside,
};

/** In no repository, files up to the current folder count. */
export const BOUNDS: Bounds = { isRoot: () => false, otherwise: placeOfPath('.') };
