// Brings the packages and the bundles up to date, so that one command is enough on a fresh clone.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const step = (command, args) => {
  if (spawnSync(command, args, { stdio: 'inherit' }).status !== 0) {
    console.error(`${command} ${args.join(' ')} failed`);
    process.exit(1);
  }
};

const newer = (a, b) => !existsSync(b) || statSync(a).mtimeMs > statSync(b).mtimeMs;

export const prepare = () => {
  if (newer('package-lock.json', 'node_modules/.package-lock.json')) step('npm', ['ci', '--loglevel=error']);
  step(process.execPath, ['scripts/build.mjs']);
};
