import type { Edit, TextRange } from '../text/text-range.ts';
import { holdsUsedAnchor } from './anchors.ts';
import { commentsIn } from './comments.ts';
import { colonEnd, entryEnd, indentAt, lineBreak, lineBreakAfter, lineEnd, lineStart } from './edit.ts';
import type { Entry, MapNode } from './tree.ts';

/** The whole lines of an entry, from its own line's start; null where it shares a line with something else. */
const ownLines = (text: string, entry: Entry): TextRange | null => {
  if (entry.merged) return null;
  const start = lineStart(text, entry.keyRange.start);
  if (text.slice(start, entry.keyRange.start).trim() !== '') return null;
  return { start, end: lineBreakAfter(text, lineEnd(text, entryEnd(text, entry))) };
};

/**
 * Deletes an entry of a map; its comments stay, on lines of their own. The last entry of a map leaves `{}` behind.
 * Null where the entry came from a merge key, where an alias elsewhere needs it, where the key is written twice, as the
 * one before it would count then, or where its place is shared in a way that no single edit can part.
 */
export const removeEntry = (text: string, entry: Entry, map: MapNode): Edit | null =>
  entry.before === undefined ? removeTwin(text, entry, map) : null;

/** The same for one of several entries of a key, which leaves the others. */
export const removeTwin = (text: string, entry: Entry, map: MapNode): Edit | null => {
  if (entry.merged || map.entries.get(entry.key) !== entry) return null;
  const own = [...map.entries.values()].filter(({ merged }) => !merged);
  // An entry without a value still has its colon.
  const end = Math.max(entryEnd(text, entry), colonEnd(text, entry.keyRange) ?? 0);
  if (holdsUsedAnchor(text, { start: entry.keyRange.end, end })) return null;
  if (own.length === 1 && map.entries.size === 1) return alone(text, entry, map, end);
  if (map.flow) return fromFlow(text, entry, own, end);
  const lines = ownLines(text, entry);
  if (lines !== null) return { range: lines, newText: keptComments(text, lines, entry) };
  return afterDash(text, entry, own, end);
};

const keptComments = (text: string, lines: TextRange, entry: Entry): string => {
  const indent = indentAt(text, entry.keyRange.start);
  return commentsIn(text, lines, entry.value)
    .map(({ start, end }) => `${indent}${text.slice(start, end)}${lineBreak(text)}`)
    .join('');
};

const alone = (text: string, entry: Entry, map: MapNode, end: number): Edit | null => {
  const range = { start: entry.keyRange.start, end };
  if (entry.before !== undefined || commentsIn(text, range, entry.value).length > 0) return null;
  const isGlued = !/[\s,\]}]/.test(text[end] ?? ' ');
  return { range, newText: map.flow ? '' : isGlued ? '{} ' : '{}' };
};

const fromFlow = (text: string, entry: Entry, own: readonly Entry[], end: number): Edit | null => {
  const index = own.indexOf(entry);
  const next = own[index + 1];
  const before = own[index - 1];
  const range =
    next !== undefined
      ? { start: entry.keyRange.start, end: next.keyRange.start }
      : before && { start: entryEnd(text, before), end };
  return range === undefined || text.slice(range.start, range.end).includes('#') ? null : { range, newText: '' };
};

/** The first entry behind the dash of a list item: the next one takes its place. */
const afterDash = (text: string, entry: Entry, own: readonly Entry[], end: number): Edit | null => {
  const next = own[own.indexOf(entry) + 1];
  if (next === undefined || text.slice(lineStart(text, entry.keyRange.start), entry.keyRange.start).trim() !== '-')
    return null;
  const range = { start: entry.keyRange.start, end: next.keyRange.start };
  if (text.slice(end, range.end).trim() !== '' || commentsIn(text, range, entry.value).length > 0) return null;
  return { range, newText: '' };
};
