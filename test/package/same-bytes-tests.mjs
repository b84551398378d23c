// The same sources in another folder give the same packages.
import { cpSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { project } from '../editor/paths.mjs';
import { check, pack, packages } from './pack.mjs';

/** What a build takes no part of. */
const ELSEWHERE = new Set(['.git', 'dist', 'packages', 'oracle', 'test', 'node_modules']);

/** Copies the sources and, with them as they stand, the packages that a bundle may hold. */
const copyTo = (folder) => {
  cpSync(project, folder, {
    recursive: true,
    filter: (path) => join(path, '..') + '/' !== project || !ELSEWHERE.has(basename(path)),
  });
  const keptAside = (path) => basename(path) === '.cache';
  cpSync(join(project, 'node_modules'), join(folder, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !keptAside(path),
  });
};

export const sameBytesTests = (folder) => ({
  'two builds in two folders give the same bytes': () => {
    copyTo(folder);
    pack(folder);
    const [first, second] = [packages, join(folder, 'packages')].map((place) =>
      readFileSync(join(place, 'SHA256SUMS'), 'utf8'),
    );
    check(first === second, `the checksums differ:\n${first}\n${second}`);
  },
});
