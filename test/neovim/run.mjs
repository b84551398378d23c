// Runs suite.lua in a real headless Neovim against the built command line. Last line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { neovim } from './install.mjs';

const project = fileURLToPath(new URL('../..', import.meta.url));
const editor = neovim();
if (editor === null) {
  console.log('There is no Neovim here, and Debian’s packages of it cannot be had: not run.\n0 passed, 0 failed');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'lens-neovim-'));
cpSync(join(project, 'examples/two-llm-apps.yaml'), join(folder, 'serve.yaml'));
const { status, stdout, stderr } = spawnSync(
  editor.command,
  ['--headless', '--clean', '-c', `luafile ${join(project, 'test/neovim/suite.lua')}`],
  {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    env: {
      ...editor.env,
      LENS_NODE: process.execPath,
      LENS_CLI: join(project, 'dist/cli.js'),
      XDG_STATE_HOME: folder,
      XDG_CACHE_HOME: folder,
    },
  },
);
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${stdout}${stderr}`.replace(/\r/g, ''));
if (status === null) console.log('\nNeovim did not end.\n0 passed, 1 failed');
process.exit(status ?? 1);
