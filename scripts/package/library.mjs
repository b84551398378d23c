// Packs the command, the server in it, what compares a change in CI, and the core as a library into one package for npm.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bundle.mjs';
import { COMMAND, LIBRARY, programs, styleOf } from '../outputs.mjs';
import { fileName, libraryManifest } from './manifests.mjs';
import { bundleInto, stageIn, writeBill } from './stage.mjs';
import { typesOf } from './types.mjs';

/** Packs into the folder `target` what is put together in `stage`; gives the files made. */
export const packLibrary = async (stage, target) => {
  const dist = join(stage, 'dist');
  const packages = await bundleInto(stage, [programs(dist, { ...COMMAND, ...LIBRARY }, styleOf())]);
  const { copy, write, writeJson } = stageIn(stage);
  for (const path of readdirSync(join(root, 'ci'), { recursive: true }))
    if (path.endsWith('.mjs')) copy(join('ci', path));
  write('core.d.ts', await typesOf(Object.values(LIBRARY)[0]));
  writeJson('package.json', libraryManifest());
  const made = join(target, `${fileName}.tgz`);
  const bill = join(target, `${fileName}.tgz.cdx.json`);
  writeBill(bill, 'library', packages, stage);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = { cwd: stage, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' };
  execFileSync(npm, ['pack', '--silent', '--ignore-scripts', '--pack-destination', target], options);
  return [made, bill];
};
