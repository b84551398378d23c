import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parse } from 'node:path';
import { cpusForRay, gpusIn } from './machine.ts';
import type { Machine } from './machine.ts';

/** A program of the driver answers at once or not at all. */
const LIMIT = 5_000;

/** On Windows the whole path, so that no other folder is searched for it. */
const PROGRAM =
  process.platform === 'win32' ? `${process.env.SystemRoot ?? 'C:\\Windows'}\\System32\\nvidia-smi.exe` : 'nvidia-smi';

/** This machine by Node. Nothing of a workspace is given to the program that counts GPUs, and it runs outside of all. */
export const machineHere: Machine = {
  cpus: () => {
    const count = cpus().length;
    return count === 0 ? null : cpusForRay(count, textOf);
  },
  gpus: () =>
    new Promise((resolve) => {
      const options = { cwd: parse(process.execPath).root, timeout: LIMIT, windowsHide: true, maxBuffer: 1 << 20 };
      execFile(PROGRAM, ['--query-gpu=name', '--format=csv,noheader'], options, (error, output) => {
        resolve(error === null ? gpusIn(output) : null);
      });
    }),
};

const textOf = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};
