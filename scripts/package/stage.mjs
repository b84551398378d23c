// A folder that holds what a package will hold.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../bundle.mjs';
import { billOf } from './materials.mjs';
import { bundledIn, noticesOf } from './bundled.mjs';
import { readme } from './readme.mjs';

/** Writes and copies into a folder, made with the folders that it needs. */
export const stageIn = (folder) => {
  const placed = (path) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    return join(folder, path);
  };
  return {
    write: (path, text) => writeFileSync(placed(path), text),
    writeJson: (path, value) => writeFileSync(placed(path), `${JSON.stringify(value, null, 2)}\n`),
    copy: (path) => copyFileSync(join(root, path), placed(path)),
  };
};

/** The files below a folder in one order: `{ path, content }`. */
export const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: path.slice(folder.length + 1), content: readFileSync(path) }));

/** Bundles and writes what every package holds: README, licence, changes, notices. Gives what is bundled. */
export const bundleInto = async (folder, outputs) => {
  const results = await Promise.all(outputs.map((output) => build({ ...output, metafile: true })));
  const packages = bundledIn(results.map(({ metafile }) => metafile));
  const { copy, write } = stageIn(folder);
  for (const path of ['LICENSE', 'CHANGELOG.md']) copy(path);
  write('README.md', readme());
  write('NOTICES.md', noticesOf(packages));
  return packages;
};

/** Writes the bill of materials of a package beside it. */
export const writeBill = (file, kind, packages, folder) => writeFileSync(file, billOf(kind, packages, filesIn(folder)));
