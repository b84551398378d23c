import { joined, nameOf } from './paths.ts';
import { namesInRequirements } from './requirements-txt.ts';
import { sourceOf } from './sources.ts';

/** Files that hold others down and install nothing. */
const CONSTRAINTS = /constraints[\w.-]*$/;

/** The text of a file beside others, by its path from their folder, with `/`; null where it is not there. */
export type TextOf = (path: string) => string | null;

/** True for the name of a file that may say which packages are installed. */
export const namesPackages = (file: string): boolean =>
  !CONSTRAINTS.test(file) && (sourceOf(file)?.names ?? null) !== null;

/** Packages, as `named` writes them, with the file in which each is named, by its path from the same folder. */
export type NamedPackages = ReadonlyMap<string, string>;

/** The packages that a file says are installed, with those of the files that it includes. */
export const packagesNamedIn = (path: string, textOf: TextOf): NamedPackages => {
  const found = new Map<string, string>();
  follow(path, false, textOf, found, new Set());
  return found;
};

const follow = (
  path: string,
  requirements: boolean,
  textOf: TextOf,
  found: Map<string, string>,
  seen: Set<string>,
): void => {
  if (seen.has(path)) return;
  seen.add(path);
  const text = textOf(path);
  const read = requirements ? namesInRequirements : sourceOf(nameOf(path))?.names;
  if (text === null || read === undefined || read === null) return;
  for (const one of read(text)) {
    if (typeof one !== 'string') follow(joined(path, one.include), one.requirements, textOf, found, seen);
    else if (!found.has(one)) found.set(one, path);
  }
};
