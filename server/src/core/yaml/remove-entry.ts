import type { Edit, TextRange } from '../text-range.ts';
import { contentEnd, lineEnd, lineStart } from './edit.ts';
import type { Entry } from './tree.ts';

/** The whole lines of an entry, from its own line's start; null where it shares a line with something else. */
export const ownLines = (text: string, entry: Entry): TextRange | null => {
  if (entry.merged) return null;
  const start = lineStart(text, entry.keyRange.start);
  if (text.slice(start, entry.keyRange.start).trim() !== '') return null;
  const end = lineEnd(text, contentEnd(text, entry.value));
  return { start, end: text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length) };
};

/** Deletes an entry with its lines; null where it shares a line with something else. */
export const removeEntry = (text: string, entry: Entry): Edit | null => {
  const range = ownLines(text, entry);
  return range && { range, newText: '' };
};
