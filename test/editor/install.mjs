// Brings a real VS Code, the Node it needs and a browser from the npm registry alone. No root, no desktop.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { code, home, nodeFolder, packages, stamp } from './paths.mjs';

const run = promisify(execFile);
const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];

async function npm(folder, args, env = {}) {
  const shell = process.platform === 'win32';
  try {
    await run(shell ? 'npm.cmd' : 'npm', [...args, ...quiet], {
      cwd: folder,
      shell,
      env: { ...process.env, ...env },
      maxBuffer: 1 << 26,
    });
  } catch (error) {
    const said = String(error.stderr ?? error)
      .trim()
      .split('\n')
      .slice(-12)
      .join('\n');
    throw new Error(`The editor for tests could not be installed: "npm ${args.join(' ')}" failed.\n${said}`, {
      cause: error,
    });
  }
}

function folder(name) {
  const path = join(home, name);
  mkdirSync(path, { recursive: true });
  if (!existsSync(join(path, 'package.json'))) writeFileSync(join(path, 'package.json'), '{"private":true}\n');
  return path;
}

const wanted = JSON.stringify({ ...packages, platform: process.platform, arch: process.arch });
const complete = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;

/** Installs what is missing; does nothing when the stamp says that all of it is there. */
export async function install(say = console.log) {
  if (complete()) return;
  say(`Installing VS Code for the tests into ${home} (once, about 1 GB)…`);
  const at = (name) => `${name}@${packages[name]}`;
  await npm(folder('node'), ['install', at('node')]);
  // Everything else is made for this Node, not for the one that runs npm; modules build against its headers.
  const node = nodeFolder();
  if (!existsSync(join(node, 'bin/node')))
    throw new Error(`npm's node@${packages.node} brings no Node for ${process.platform} ${process.arch}.`);
  const env = { npm_config_nodedir: node, PATH: join(node, 'bin') + delimiter + process.env.PATH };
  const bare = ['--ignore-scripts', '--omit=dev'];
  await npm(folder('code'), ['install', at('code-server'), '--ignore-scripts'], env);
  await npm(code, ['install', ...bare], env);
  await npm(join(code, 'extensions'), ['install', ...bare], env);
  // Only its log and its watchdog miss these two when no compiler is there; the editor starts without them.
  await npm(code, ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], env).catch(() => {});
  await npm(folder('browser'), ['install', at('playwright-core'), at('@sparticuz/chromium')]);
  writeFileSync(`${stamp}.new`, wanted);
  renameSync(`${stamp}.new`, stamp);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await install();
