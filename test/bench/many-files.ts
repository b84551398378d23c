import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeManyFiles } from '../many-files/write.ts';

/** How long the built command line takes for 2,000 files, with one thread and with all; `npm run bench -- many-files`. */
const COUNT = 2_000;
const SEED = 18;
const ROUNDS = 3;

/** Wall and CPU time in seconds, the most memory in MiB, as GNU `time` tells them. */
const measured = (root: string, options: readonly string[]): readonly number[] => {
  const call = [process.execPath, 'dist/cli.js', 'check', root, '--format', 'json', ...options];
  const { stderr } = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', ...call], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [wall = NaN, user = NaN, system = NaN, memory = NaN] = (stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  return [wall, user + system, memory / 1024];
};

const root = mkdtempSync(join(tmpdir(), 'lens-many-'));
try {
  writeManyFiles(root, COUNT, SEED);
  console.log(`${String(COUNT)} files, seed ${String(SEED)}\nthreads       wall s   CPU s   MiB`);
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, options] of [
      ['one', ['--jobs', '1']],
      ['all', []],
      ['kept', ['--cache-location', join(root, '.git/kept')]],
    ] as const)
      console.log(
        `${name.padEnd(12)}${measured(root, options)
          .map((number) => number.toFixed(2).padStart(8))
          .join('')}`,
      );
} finally {
  rmSync(root, { recursive: true, force: true });
}
