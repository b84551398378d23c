import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { GOOD, folderOf, program } from './in-folder.ts';

it.skipIf(!existsSync('/dev/full') || !existsSync('/proc')).each([
  ['check a.yaml > /dev/full', '<stdout>: it cannot be written (ENOSPC)\n', 2],
  ['schema > /dev/full', '<stdout>: it cannot be written (ENOSPC)\n', 2],
  ['check none.yaml 2> /dev/full', '', 2],
  ['check a.yaml --cache-location /proc/none --quiet > /dev/null', '', 0],
])('says what cannot be written: %s', (call, told, wanted) => {
  const shell = `"${process.execPath}" "${program}" ${call}`;
  const cwd = folderOf({ 'a.yaml': GOOD });
  const { stderr, status } = spawnSync('bash', ['-c', shell], { cwd, encoding: 'utf8', timeout: 30_000 });
  expect({ stderr, status }).toEqual({ stderr: told, status: wanted });
});

it('says that the folder it stands in is gone', () => {
  const shell = `mkdir gone; cd gone; rmdir ../gone; "${process.execPath}" "${program}" check .`;
  const { stderr, status } = spawnSync('bash', ['-c', shell], { cwd: folderOf({}), encoding: 'utf8', timeout: 30_000 });
  expect({ told: stderr.split('\n').at(-2), status }).toEqual({
    told: 'the current folder is not there any more',
    status: 2,
  });
});
