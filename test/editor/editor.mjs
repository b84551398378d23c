// Starts VS Code's own server and says how a page opens it.
import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { nodeFolder, serverMain } from './paths.mjs';

/** A calm window: nothing saves, asks, updates or suggests by itself. */
const settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'editor.minimap.enabled': false,
  'editor.lightbulb.enabled': 'on',
  'editor.fontSize': 14,
  'files.autoSave': 'off',
  'window.commandCenter': false,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address();
        probe.close(() => resolve(port));
      });
  });

/** Asks until the answer is true; false when the time is up. */
async function until(ask, limit) {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    if (await ask()) return true;
    await pause(50);
  }
  return false;
}

/** A language pack without one word: the editor itself stays English, extensions see the person's language. */
function addLanguage(data, locale) {
  const words = join(data, 'words.json');
  writeFileSync(words, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: 'local.words' }, version: '1.0.0' }];
  const pack = { hash: locale, extensions, translations: { vscode: words }, label: locale };
  writeFileSync(join(data, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

const optionsOf = (folder, port, locale, { isRestricted = false }) => [
  ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
  ...['--server-data-dir', folder, '--extensions-dir', join(folder, 'extensions')],
  ...['--accept-server-license-terms', '--telemetry-level', 'off', '--force-disable-user-env'],
  ...(isRestricted ? [] : ['--disable-workspace-trust']),
  ...['--enable-smoke-test-driver', '--locale', locale],
];

/** Starts Node in a group of its own; what it says goes to a file. */
function spawnGroup(args, logFile, env) {
  const log = openSync(logFile, 'a');
  const child = spawn(join(nodeFolder(), 'bin/node'), args, {
    stdio: ['ignore', log, log],
    detached: true,
    env: { ...process.env, ...env },
  });
  let ended = false;
  child.once('error', () => (ended = true)).once('exit', () => (ended = true));
  const kill = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // The whole group has already ended.
    }
  };
  const stop = async () => {
    kill('SIGTERM');
    await until(() => ended, 3_000);
    kill('SIGKILL');
  };
  return { stop, hasEnded: () => ended };
}

/**
 * `folder` gets the server's data, sockets included: keep its path short. `isRestricted`: no workspace is trusted;
 * `settings`: more of the person's.
 */
export async function startServer(folder, env = {}, locale = 'en', options = {}) {
  mkdirSync(join(folder, 'data/User'), { recursive: true });
  writeFileSync(join(folder, 'data/User/settings.json'), JSON.stringify({ ...settings, ...options.settings }));
  if (locale !== 'en') addLanguage(join(folder, 'data'), locale);
  const port = await freePort();
  const logFile = join(folder, 'server.log');
  const own = { TMPDIR: folder, XDG_RUNTIME_DIR: folder, ...env };
  const { stop, hasEnded } = spawnGroup([serverMain, ...optionsOf(folder, port, locale, options)], logFile, own);
  const base = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(`${base}/version`).then(
      (reply) => reply.ok,
      () => false,
    );
  await until(async () => hasEnded() || (await answers()), 30_000);
  if (hasEnded() || !(await answers())) {
    await stop();
    throw new Error(`The editor's server did not start:\n${readFileSync(logFile, 'utf8').slice(-2000)}`);
  }
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  return {
    stop,
    remote,
    /** The page's address, of a folder or a workspace file. `payload` holds pairs such as ["extensionDevelopmentPath", uri]. */
    address: (opened, payload) => {
      const kind = opened.endsWith('.code-workspace') ? 'workspace' : 'folder';
      return `${base}/?${new URLSearchParams({ [kind]: opened, payload: JSON.stringify(payload) })}`;
    },
  };
}
