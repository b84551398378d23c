// The packed extension in an editor, installed as a person installs it.
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { nodeFolder, project, serverMain } from './paths.mjs';

/** The .vsix that `npm run package` made. Throws where there is none. */
export const packedFile = () => {
  const folder = join(project, 'packages');
  const names = readdirSync(folder).filter((name) => name.endsWith('.vsix'));
  if (names.length !== 1) throw new Error('There is not one .vsix in packages/. Run "npm run package" first.');
  return join(folder, names[0]);
};

/** Installs it for an editor with that folder of data. */
export const installPacked = async (folder) => {
  const places = ['--server-data-dir', folder, '--extensions-dir', join(folder, 'extensions')];
  const args = [serverMain, '--install-extension', packedFile(), ...places, '--accept-server-license-terms'];
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
