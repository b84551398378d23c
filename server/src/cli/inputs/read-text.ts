import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { TEXT_LIMIT, mayBeServe } from '../../core/index.ts';
import { tooLarge, unreadable, wideText } from './note.ts';
import type { Note } from './note.ts';

/** Larger files, in bytes, are not even read: nobody wrote them. */
const SIZE_LIMIT = 100_000_000;

/** `mark`: the byte order mark before the text, or nothing. */
export type ReadText = { readonly text: string; readonly mark: '' | typeof MARK } | { readonly note: Note };

const MARK = '\uFEFF';

/** The text of a file, of standard input for `-`, or why it cannot be checked. */
export const readText = (path: string): ReadText => {
  try {
    const bytes = bytesOf(path);
    if (bytes === null) return { note: tooLarge(path, TEXT_LIMIT) };
    if (isWide(bytes)) return { note: wideText(path) };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.length > TEXT_LIMIT && mayBeServe(text)) return { note: tooLarge(path, TEXT_LIMIT) };
    return { text, mark: isMarked(bytes) ? MARK : '' };
  } catch (error) {
    return { note: unreadable(path, error) };
  }
};

/** Null for more than is read; a pipe or a device may have no end. */
const bytesOf = (path: string): Buffer | null => {
  if (path === '-') return readFileSync(0);
  const stats = statSync(path);
  if (stats.size > SIZE_LIMIT) return null;
  return stats.isFile() || stats.isDirectory() ? readFileSync(path) : streamed(path);
};

const streamed = (path: string): Buffer | null => {
  const file = openSync(path, 'r');
  try {
    const parts: Buffer[] = [];
    for (let left = SIZE_LIMIT; left > 0;) {
      const part = Buffer.alloc(PART);
      const length = readSync(file, part);
      if (length === 0) return Buffer.concat(parts);
      parts.push(part.subarray(0, length));
      left -= length;
    }
    return null;
  } finally {
    closeSync(file);
  }
};

const PART = 1_000_000;

/** True for the byte order mark of UTF-8, which is no part of the text. */
const isMarked = ([first, second, third]: Buffer): boolean => first === 0xef && second === 0xbb && third === 0xbf;

/** True for the byte order mark of UTF-16. */
const isWide = ([first, second]: Buffer): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** False for what would keep its reader waiting, and for what is not there. */
export const isFile = (path: string): boolean => {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
};
