import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ignoresIn, isIgnored } from '../../files/git-ignore.ts';
import type { Ignores } from '../../files/git-ignore.ts';
import { isYaml } from './disk.ts';

/** A workspace with more YAML files than this is looked at no further. */
const LIMIT = 3_000;

const SKIPPED = new Set(['node_modules', '.git', '.venv']);

/** The YAML files below a folder that git does not leave out; links, packages and virtual environments are not followed. */
export const yamlBelow = async (folder: string): Promise<readonly string[]> => {
  const found: string[] = [];
  await into(folder, null, found);
  return found;
};

const into = async (folder: string, around: Ignores | null, found: string[]): Promise<void> => {
  const ignores = ignoresIn(folder, around);
  for (const entry of await entriesOf(folder)) {
    if (found.length >= LIMIT) return;
    const path = join(folder, entry.name);
    if (entry.isFile() && isYaml(path)) found.push(path);
    else if (entry.isDirectory() && !isLeftOut(path, ignores)) await into(path, ignores, found);
  }
};

const isLeftOut = (path: string, ignores: Ignores | null): boolean =>
  SKIPPED.has(basename(path)) || isIgnored(path, ignores) || existsSync(join(path, 'pyvenv.cfg'));

const entriesOf = async (folder: string) => {
  try {
    return (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
};
