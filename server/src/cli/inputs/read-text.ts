import { readFileSync, statSync } from 'node:fs';
import { TEXT_LIMIT, mayBeServe } from '../../core/index.ts';
import { tooLarge, unreadable } from './note.ts';
import type { Note } from './note.ts';

/** Larger files, in bytes, are not even read: nobody wrote them. */
const SIZE_LIMIT = 100_000_000;

export type ReadText = { readonly text: string } | { readonly note: Note };

/** The text of a file, of standard input for `-`, or why it cannot be checked. */
export const readText = (path: string): ReadText => {
  try {
    if (path !== '-' && statSync(path).size > SIZE_LIMIT) return { note: tooLarge(path, TEXT_LIMIT) };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path === '-' ? 0 : path));
    return text.length > TEXT_LIMIT && mayBeServe(text) ? { note: tooLarge(path, TEXT_LIMIT) } : { text };
  } catch (error) {
    return { note: unreadable(path, error) };
  }
};

/** False for what would keep its reader waiting, and for what is not there. */
export const isFile = (path: string): boolean => {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
};
