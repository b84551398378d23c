// Brings the packages and the bundles up to date, so that one command is enough on a fresh clone. Run alone: the packages.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const step = (command, args) => {
  if (spawnSync(command, args, { stdio: 'inherit' }).status !== 0) {
    console.error(`${command} ${args.join(' ')} failed`);
    process.exit(1);
  }
};

const newer = (a, b) => !existsSync(b) || statSync(a).mtimeMs > statSync(b).mtimeMs;

const installPackages = () => {
  if (newer('package-lock.json', 'node_modules/.package-lock.json'))
    step('npm', ['ci', '--ignore-scripts', '--loglevel=error']);
};

export const prepare = () => {
  installPackages();
  step(process.execPath, ['scripts/build.mjs']);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) installPackages();
