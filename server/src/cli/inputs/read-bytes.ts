import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { fromNamedPipe, isNamedPipe } from './named-pipe.ts';

/** Larger files, in bytes, are not even read: nobody wrote them. */
const SIZE_LIMIT = 100_000_000;

/** A file, or standard input for `-`. Null for more than is read: a pipe or a device may have no end. Throws `NobodyWrites`. */
export const bytesOf = (path: string): Buffer | null => {
  if (path === '-') return streamed(0);
  const stats = statSync(path);
  if (stats.size > SIZE_LIMIT) return null;
  if (isNamedPipe(path, stats)) return fromNamedPipe(path, SIZE_LIMIT);
  if (stats.isFile() || stats.isDirectory()) return readFileSync(path);
  const file = openSync(path, 'r');
  try {
    return streamed(file);
  } finally {
    closeSync(file);
  }
};

const streamed = (file: number): Buffer | null => {
  const parts: Buffer[] = [];
  const part = Buffer.alloc(PART);
  for (let left = SIZE_LIMIT; left > 0;) {
    const length = readPart(file, part);
    if (length === 0) return Buffer.concat(parts);
    // A pipe gives little at a time: each piece takes its own room alone.
    parts.push(Buffer.from(part.subarray(0, length)));
    left -= length;
  }
  return null;
};

/** On Windows the end of a pipe is an error. */
const readPart = (file: number, part: Buffer): number => {
  try {
    return readSync(file, part);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EOF') return 0;
    throw error;
  }
};

const PART = 1_000_000;
