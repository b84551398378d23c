import type { Edit } from '../text/text-range.ts';
import { contentEnd, indentAt, lineBreak, lineEnd } from './edit.ts';
import { removeEntry } from './remove-entry.ts';
import type { Entry, MapNode } from './tree.ts';

/** The entry under another key, as text for a mapping whose lines start with `indent`; null where it does not fit there. */
const written = (text: string, entry: Entry, key: string, flow: boolean, indent: string): string | null => {
  const body = text.slice(entry.keyRange.end, contentEnd(text, entry.value));
  const isBlock = entry.value.kind !== 'scalar' && !entry.value.flow;
  const lines = body.split(/\r\n|\n|\r/);
  if (lines.length === 1) return flow && isUnsafeInFlow(entry, body) ? null : key + body;
  if (flow || !isBlock) return null;
  const from = indentAt(text, entry.keyRange.start);
  const [first = '', ...rest] = lines;
  const moved = rest.map((line) => (line.startsWith(from) ? indent + line.slice(from.length) : line));
  return [key + first, ...moved].join(lineBreak(text));
};

/** A value as it is written, its tag and anchor included; null where it takes more than one line. */
export const writtenValue = (text: string, { keyRange, value }: Entry): string | null => {
  const body = text.slice(keyRange.end, contentEnd(text, value));
  return /[\r\n]/.test(body) ? null : body.replace(/^[ \t]*:[ \t]*/, '');
};

/** True for an entry that may stand inside braces as it is written. */
export const fitsInFlow = (text: string, entry: Entry): boolean =>
  !isUnsafeInFlow(entry, text.slice(entry.keyRange.end, contentEnd(text, entry.value)));

/** Plain text may hold what ends it inside braces. */
const isUnsafeInFlow = (entry: Entry, body: string): boolean =>
  entry.value.kind === 'scalar' ? !/^:\s*["']/.test(body) && /[,[\]{}]/.test(body) : !entry.value.flow;

const isInside = (inner: { readonly start: number }, outer: MapNode): boolean =>
  [...outer.entries.values()].some(
    ({ keyRange, value }) => keyRange.start <= inner.start && inner.start < Math.max(value.range.end, keyRange.end),
  );

/**
 * The edits that cut an entry out of a mapping and write it, under `key`, into another one of the same text; comments stay.
 * Null where one of the two has no place that can be written by itself.
 */
export const moveEntry = (
  text: string,
  entry: Entry,
  from: MapNode,
  to: MapNode,
  key: string,
): readonly Edit[] | null => {
  const removal = removeEntry(text, entry, from);
  if (removal === null || to.entries.has(key)) return null;
  const insertion = isInside(entry.keyRange, to) ? above(text, entry, to, key) : atEnd(text, entry, to, key);
  return insertion === null || isWithin(insertion, removal) ? null : [removal, insertion];
};

/** True where something is written into what is cut out. */
const isWithin = ({ range: { start: at } }: Edit, { range: { start, end } }: Edit): boolean => at > start && at < end;

/** Before the entry of `to` that holds the moved one. */
const above = (text: string, entry: Entry, to: MapNode, key: string): Edit | null => {
  const own = [...to.entries.values()].filter(({ merged }) => !merged);
  const index = own.findIndex(
    ({ keyRange, value }) => keyRange.start <= entry.keyRange.start && entry.keyRange.start < value.range.end,
  );
  const holder = own[index];
  if (holder === undefined) return null;
  const indent = indentAt(text, holder.keyRange.start);
  const line = written(text, entry, key, to.flow, indent);
  if (line === null) return null;
  const before = own[index - 1];
  const at = { start: holder.keyRange.start, end: holder.keyRange.start };
  if (to.flow) return { range: at, newText: `${line}, ` };
  if (before === undefined) return { range: at, newText: `${line}${lineBreak(text)}${indent}` };
  const end = lineEnd(text, Math.max(contentEnd(text, before.value), before.keyRange.end));
  return { range: { start: end, end }, newText: `${lineBreak(text)}${indent}${line}` };
};

const atEnd = (text: string, entry: Entry, to: MapNode, key: string): Edit | null => {
  const first = [...to.entries.values()].find(({ merged }) => !merged);
  if (to.flow) {
    const pair = written(text, entry, key, true, '');
    const close = contentEnd(text, to) - 1;
    const inside = text.slice(to.range.start + 1, close);
    if (pair === null || inside.includes('#')) return null;
    const end = to.range.start + 1 + inside.trimEnd().length;
    const lead = first === undefined ? ' ' : inside.trimEnd().endsWith(',') ? ' ' : ', ';
    return { range: { start: end, end }, newText: lead + pair + (end === close ? ' ' : '') };
  }
  if (first === undefined) return null;
  const indent = indentAt(text, first.keyRange.start);
  const line = written(text, entry, key, false, indent);
  const end = lineEnd(text, contentEnd(text, to));
  return line === null ? null : { range: { start: end, end }, newText: `${lineBreak(text)}${indent}${line}` };
};

/** Writes an entry into a new mapping of its own in the same place: `key: 1` becomes `under: { key: 1 }`. */
export const wrapEntry = (text: string, entry: Entry, under: string): Edit | null => {
  const pair = entry.merged ? null : written(text, entry, entry.key, true, '');
  if (pair === null) return null;
  const end = contentEnd(text, entry.value);
  return { range: { start: entry.keyRange.start, end }, newText: `${under}: { ${pair} }` };
};
