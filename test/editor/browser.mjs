// Starts the browser: CHROMIUM, or the one from npm, with the libraries that it brings if the machine lacks them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { browserPackages, home } from './paths.mjs';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'];
const help =
  'Install the libraries a headless Chromium needs (Debian, Ubuntu: "apt-get install libnss3 libnspr4"; ' +
  'Fedora: "dnf install nss nspr"), or set CHROMIUM to a browser that starts.';

/** What keeps the browser from starting; undefined if nothing. */
function fault(executable, env) {
  const done = spawnSync(executable, ['--version', ...flags], { env, encoding: 'utf8', timeout: 30_000 });
  if (done.status === 0) return undefined;
  return (done.stderr || String(done.error ?? `exit status ${done.status}`)).trim();
}

function bundledLibraries(packageFolder) {
  const target = join(home, 'libraries');
  if (!existsSync(target)) {
    const archive = join(packageFolder, 'bin/al2023.tar.br');
    if (!existsSync(archive)) return undefined;
    const fresh = `${target}.${process.pid}`;
    mkdirSync(fresh, { recursive: true });
    const tar = spawnSync('tar', ['-x', '-C', fresh], { input: brotliDecompressSync(readFileSync(archive)) });
    if (tar.status !== 0) return undefined;
    renameSync(fresh, target);
  }
  return join(target, 'lib');
}

/** The package unpacks into the temporary folder, where another user's copy may stand: here into our own. */
async function unpacked(entry) {
  const usual = process.env.TMPDIR;
  process.env.TMPDIR = join(home, 'unpacked');
  mkdirSync(process.env.TMPDIR, { recursive: true });
  try {
    const { default: packaged } = await import(pathToFileURL(entry).href);
    return await packaged.executablePath();
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
}

/** The browser's program and environment. Throws a sentence that says what to install. */
async function findBrowser(require) {
  const env = { ...process.env };
  if (process.env.CHROMIUM !== undefined) {
    const reason = fault(process.env.CHROMIUM, env);
    if (reason !== undefined) throw new Error(`CHROMIUM does not start: ${reason}`);
    return { executablePath: process.env.CHROMIUM, env };
  }
  const entry = require.resolve('@sparticuz/chromium');
  const executablePath = await unpacked(entry);
  const reason = fault(executablePath, env);
  if (reason === undefined) return { executablePath, env };
  const libraries = bundledLibraries(join(home, 'browser/node_modules/@sparticuz/chromium'));
  if (libraries !== undefined) {
    env.LD_LIBRARY_PATH = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
    if (fault(executablePath, env) === undefined) return { executablePath, env };
  }
  throw new Error(`The browser for the tests does not start: ${reason}\n${help}`);
}

export async function startBrowser() {
  const require = createRequire(browserPackages);
  const { executablePath, env } = await findBrowser(require);
  return require('playwright-core').chromium.launch({ executablePath, env, args: flags });
}
