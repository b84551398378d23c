// Makes the packages and finds them.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../editor/paths.mjs';

export const packages = join(project, 'packages');

/** Makes the packages of the project in a folder. */
export const pack = (folder = project) =>
  execFileSync(process.execPath, ['scripts/package.mjs'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });

/** The one file of packages/ with an ending. */
export const packed = (ending) => {
  const names = readdirSync(packages).filter((name) => name.endsWith(ending));
  if (names.length !== 1)
    throw new Error(`There are ${names.length} files ${ending} in packages/. Run "npm run package" first.`);
  return join(packages, names[0]);
};

export const check = (holds, what) => {
  if (!holds) throw new Error(what);
};
