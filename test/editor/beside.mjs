// An extension with the id of Red Hat YAML that runs npm's yaml-language-server, made for one run of the suite.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { project } from './paths.mjs';

const version = '1.25.0';
const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
/** The bench measures the same server and keeps it there. */
const home = join(cache, 'ray-serve-lens/peer', version);

function installPeer() {
  const peer = join(home, 'node_modules/yaml-language-server');
  if (!existsSync(peer)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', ['install', ...quiet, `yaml-language-server@${version}`], { cwd: home, stdio: 'inherit' });
  }
  return join(peer, 'out/server/src/server.js');
}

/** Puts the extension where an editor with that folder of data has its installed ones; what tells it where its server is. */
export async function prepareBeside(folder) {
  const path = join(folder, 'extensions', 'redhat.vscode-yaml-0.0.1');
  const source = join(project, 'test/editor/beside');
  mkdirSync(path, { recursive: true });
  cpSync(join(source, 'package.json'), join(path, 'package.json'));
  await build({
    entryPoints: [join(source, 'extension.ts')],
    outfile: join(path, 'extension.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return { RAY_SERVE_LENS_PEER: installPeer(), RAY_SERVE_LENS_BESIDE: '1' };
}
