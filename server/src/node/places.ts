import { resolve, sep } from 'node:path';

/** A path with `/` on every system. */
export const slashed = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'));

/** The place of a path, which counts from the folder that the program runs in. */
export const placeOfPath = (path: string): string => slashed(resolve(path));
