// Runs vsce, the tool that packs extensions. It weighs 100 MB, of which a build needs nothing, so it is no dependency of the
// project: it is installed once, into the user's cache.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const VERSION = '4.1.0';
const home = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ray-serve-lens', `vsce-${VERSION}`);
const program = join(home, 'node_modules/@vscode/vsce/vsce');
const run = promisify(execFile);

const install = async () => {
  if (existsSync(program)) return;
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const shell = process.platform === 'win32';
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run(shell ? 'npm.cmd' : 'npm', ['install', ...quiet, `@vscode/vsce@${VERSION}`], { cwd: home, shell });
};

/** Runs a command of vsce in a folder and gives what it says. Throws where it warns: a package is made without a doubt. */
export const vsce = async (folder, args) => {
  await install();
  const { stdout, stderr } = await run(process.execPath, [program, ...args], { cwd: folder, maxBuffer: 1 << 26 });
  if (/\bwarning\b/i.test(stdout + stderr)) throw new Error(`vsce ${args[0]} warns:\n${stdout}${stderr}`);
  return stdout;
};
