// The packed extension in an editor, installed as a person installs it.
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packed } from '../package/pack.mjs';
import { nodeFolder, serverMain } from './paths.mjs';

/** Installs the .vsix that `npm run package` made for an editor with that folder of data. */
export const installPacked = async (folder) => {
  const places = ['--server-data-dir', folder, '--extensions-dir', join(folder, 'extensions')];
  const args = [serverMain, '--install-extension', packed('.vsix'), ...places, '--accept-server-license-terms'];
  await promisify(execFile)(join(nodeFolder(), 'bin/node'), args, { env: { ...process.env, TMPDIR: folder } });
};

/** An extension that does nothing, in a folder: an editor runs tests only beside one that is being developed. */
export const emptyExtension = (folder) => {
  const path = join(folder, 'empty-extension');
  mkdirSync(path);
  const manifest = { name: 'empty', publisher: 'local', version: '1.0.0', engines: { vscode: '*' } };
  writeFileSync(join(path, 'package.json'), JSON.stringify(manifest));
  return path;
};
