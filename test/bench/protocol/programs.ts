import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Program } from './server.ts';

/** The server that people have beside ours, in the version that is measured. */
export const PEER = { name: 'yaml-language-server', version: '1.25.0' };

/** The newest release whose own schema the peer is given. */
const RELEASE = '2.60.0';

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ray-serve-lens');

/** Started as VS Code starts it (`client/src/node-host.ts`). */
export const ours: Program = {
  name: 'ray-serve-lens',
  args: ['--max-semi-space-size=8', 'dist/server.js', '--stdio'],
  settings: { rayServeLens: {} },
};

/** The Python of a release of Ray, as the oracle made it ready; null where there is none. */
export const rayPython = (release = RELEASE): string | null => {
  const home = process.env.RAY_SERVE_LENS_ORACLE_HOME ?? join(cache, 'oracle');
  const python = join(home, 'releases', release, 'bin', 'python');
  return existsSync(python) ? python : null;
};

const SCHEMA_CODE =
  'import json; from ray.serve.schema import ServeDeploySchema as S; print(json.dumps(S.model_json_schema() if hasattr(S, "model_json_schema") else S.schema()))';

/** Ray's own JSON Schema of a Serve config; where no Ray is at hand the one of this project. */
const schemaOf = (): { readonly text: string; readonly origin: string } => {
  const python = rayPython();
  const told = python === null ? null : spawnSync(python, ['-c', SCHEMA_CODE], { encoding: 'utf8' });
  if (told?.status === 0) return { text: told.stdout, origin: `Ray ${RELEASE}` };
  const args = ['dist/cli.js', 'schema', '--ray-version', RELEASE];
  return { text: execFileSync(process.execPath, args, { encoding: 'utf8' }), origin: 'ray-serve-lens schema' };
};

/** Installs the peer into the cache where it is not; null where that fails. */
export const peer = (): (Program & { readonly schema: string }) | null => {
  const home = join(cache, 'peer', PEER.version);
  const main = join(home, 'node_modules', PEER.name, 'bin', PEER.name);
  if (!existsSync(main)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
    const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', `${PEER.name}@${PEER.version}`];
    if (spawnSync('npm', args, { cwd: home, stdio: 'inherit' }).status !== 0) return null;
  }
  const { text, origin } = schemaOf();
  const schema = join(home, 'serve-schema.json');
  writeFileSync(schema, text);
  const yaml = {
    schemas: { [pathToFileURL(schema).href]: ['*.yaml'] },
    schemaStore: { enable: false },
    validate: true,
    hover: true,
    completion: true,
  };
  return {
    name: `${PEER.name} ${PEER.version}`,
    args: [main, '--stdio'],
    settings: { yaml, http: {}, '[yaml]': {}, '[jsonc]': {}, editor: {}, files: {} },
    schema: origin,
  };
};
