import { statSync } from 'node:fs';
import { TEXT_LIMIT, mayBeServe } from '../../core/index.ts';
import { NobodyWrites } from './named-pipe.ts';
import { nobodyWrites, tooLarge, unreadable, wideText } from './note.ts';
import type { Note } from './note.ts';
import { bytesOf } from './read-bytes.ts';

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
    // Of two marks the second is a part of the text.
    if (text.startsWith(MARK)) return { text: MARK + text, mark: '' };
    return { text, mark: isMarked(bytes) ? MARK : '' };
  } catch (error) {
    return { note: error instanceof NobodyWrites ? nobodyWrites(path) : unreadable(path, error) };
  }
};

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
