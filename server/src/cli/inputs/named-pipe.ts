import { closeSync, constants, openSync, readSync } from 'node:fs';
import type { Stats } from 'node:fs';

/** How long somebody is waited for who writes into the pipe, in milliseconds. */
const PATIENCE = 3_000;

/** Nobody writes into a named pipe: who opens it to read would wait for ever. */
export class NobodyWrites extends Error {}

/** True for a pipe with a name; one that a shell or a program handed over (`<(…)`, `/dev/stdin`) has its writer. */
export const isNamedPipe = (path: string, stats: Stats): boolean =>
  stats.isFIFO() && !/^\/(?:dev\/(?:fd\/\d+|stdin)|proc\/(?:self|\d+)\/fd\/\d+)$/.test(path);

/** All that is written into a named pipe; null for more than `most` bytes. */
export const fromNamedPipe = (path: string, most: number): Buffer | null => {
  const pipe = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const parts: Buffer[] = [];
    const room = Buffer.alloc(PART);
    let [left, waited] = [most, 0];
    while (left > 0) {
      const part = nextPart(pipe, room);
      if (part !== null && part.length > 0) {
        parts.push(part);
        left -= part.length;
      } else if (part !== null && parts.length > 0) return Buffer.concat(parts);
      else if (part !== null && waited >= PATIENCE) throw new NobodyWrites();
      else waited += part === null ? 0 : pause();
    }
    return null;
  } finally {
    closeSync(pipe);
  }
};

/** Empty where nobody has the pipe open to write; null, after a moment, where somebody has and writes nothing yet. */
const nextPart = (pipe: number, room: Buffer): Buffer | null => {
  try {
    // A pipe gives little at a time: each piece takes its own room alone.
    return Buffer.from(room.subarray(0, readSync(pipe, room)));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    pause();
    return null;
  }
};

const PART = 1_000_000;
const MOMENT = 20;

const pause = (): number => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, MOMENT);
  return MOMENT;
};
