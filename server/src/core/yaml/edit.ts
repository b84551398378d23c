import type { Edit, TextRange } from '../text/text-range.ts';
import type { Entry, ListNode, MapNode, Tree } from './tree.ts';

/** The text with all edits applied; edits do not overlap. */
export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  const pieces: string[] = [];
  let at = 0;
  const backwards = [...edits].sort((a, b) => b.range.start - a.range.start || b.range.end - a.range.end);
  for (const { range, newText } of backwards.reverse()) {
    pieces.push(text.slice(at, range.start), newText);
    at = Math.max(at, range.end);
  }
  return [...pieces, text.slice(at)].join('');
};

export const lineStart = (text: string, offset: number): number => {
  let at = offset;
  const ends = endsIn(text);
  while (at > 0 && !ends.includes(text[at - 1] ?? '')) at--;
  return at;
};

/** The end of the line without its line break. */
export const lineEnd = (text: string, offset: number): number => {
  let at = offset;
  const ends = endsIn(text);
  while (at < text.length && !ends.includes(text[at] ?? '')) at++;
  return at;
};

/** The offset behind the line break that ends a line; the line's own end at the end of the text. */
export const lineBreakAfter = (text: string, end: number): number =>
  text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);

/** What ends the lines of a text. */
export const lineBreak = (text: string): string => {
  if (text.includes('\n')) return text.includes('\r\n') ? '\r\n' : '\n';
  return /[\r\x85\u2028\u2029]/.exec(text)?.[0] ?? '\n';
};

/** NEL, LS and PS end lines where nothing else does (`Scanner.scan_line_break` of PyYAML); beside others they stand in texts. */
const endsIn = (text: string): string => (text.includes('\n') || text.includes('\r') ? '\n\r' : '\x85\u2028\u2029');

/** The offset behind the last character that belongs to a value, comments and line breaks after it left out. */
export const contentEnd = (text: string, tree: Tree): number => {
  if (tree.kind === 'map' && !tree.flow) {
    const own = [...tree.entries.values()].filter((entry) => !entry.merged);
    const last = own.reduce<Place>((a, b) => (b.keyRange.start > a.keyRange.start ? b : a), own[0] ?? noEntry(tree));
    return entryEnd(text, last);
  }
  if (tree.kind === 'list' && !tree.flow) {
    const last = tree.items.at(-1);
    return last === undefined || isNamed(last, tree) ? trimmedEnd(text, tree) : contentEnd(text, last);
  }
  return trimmedEnd(text, tree);
};

const trimmedEnd = (text: string, { range: { start, end: last } }: Tree): number => {
  let end = last;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
};

/** True where the last item is an alias: what it names is written before the list, or in an item above. */
const isNamed = (last: Tree, { items, range }: ListNode): boolean =>
  last.range.start < range.start || items.slice(0, -1).some((item) => last.range.start < item.range.end);

/** Where an entry is written. */
type Place = Pick<Entry, 'keyRange' | 'value'>;

/** The end of an entry's value, of an alias where it is one, and of the key where there is none. */
export const entryEnd = (text: string, { keyRange, value }: Place): number => {
  const alias = /[ \t]*:[ \t]*\*[^\s,[\]{}]+/y;
  alias.lastIndex = keyRange.end;
  return alias.exec(text) === null ? Math.max(keyRange.end, contentEnd(text, value)) : alias.lastIndex;
};

const noEntry = ({ range: { start } }: MapNode): Place => {
  const range = { start, end: start };
  return { keyRange: range, value: { kind: 'scalar', type: 'null', value: null, range } };
};

/** The column text that a line under this offset starts with; the dash of a list item counts as a space. */
export const indentAt = (text: string, offset: number): string =>
  text.slice(lineStart(text, offset), offset).replace(/[^\t]/g, ' ');

/** Sets `key` of a map to a value written in flow style; null where the map has no place of its own for it. */
export const setKey = (text: string, map: MapNode, key: string, value: string): Edit | null => {
  const entry = map.entries.get(key);
  if (entry !== undefined) {
    if (entry.merged) return null;
    if (entry.value.range.end <= entry.keyRange.start) return null;
    const range = { start: entry.value.range.start, end: contentEnd(text, entry.value) };
    return range.start >= range.end ? intoEmpty(text, map, entry.keyRange, value) : { range, newText: value };
  }
  const own = [...map.entries.values()].filter((candidate) => !candidate.merged);
  if (map.flow) return intoFlow(text, map, `${key}: ${value}`);
  const first = own[0];
  if (first === undefined) return null;
  const end = lineEnd(text, contentEnd(text, map));
  return {
    range: { start: end, end },
    newText: `${lineBreak(text)}${indentAt(text, first.keyRange.start)}${key}: ${value}`,
  };
};

const intoEmpty = (text: string, map: MapNode, keyRange: TextRange, value: string): Edit | null => {
  const colon = colonEnd(text, keyRange);
  const at = colon ?? keyRange.end;
  if (colon === null && !map.flow) return null;
  return { range: { start: at, end: at }, newText: `${colon === null ? ':' : ''} ${value}` };
};

/** Where the colon of a key ends; null for a key without one, as in `{ a }`. */
export const colonEnd = (text: string, { end }: TextRange): number | null => {
  const colon = /\s*:/y;
  colon.lastIndex = end;
  return colon.exec(text) === null ? null : colon.lastIndex;
};

const intoFlow = (text: string, map: MapNode, pair: string): Edit => {
  const close = contentEnd(text, map) - 1;
  let end = close;
  while (end > map.range.start + 1 && /\s/.test(text[end - 1] ?? '')) end--;
  const last = [...map.entries.values()].at(-1)?.keyRange.start ?? close;
  const isAlone = last < close && text.slice(lineStart(text, last), last).trim() === '';
  const gap = isAlone ? lineBreak(text) + indentAt(text, last) : ' ';
  const separator = map.entries.size === 0 || text[end - 1] === ',' ? gap : `,${gap}`;
  return {
    range: { start: end, end },
    newText: `${separator}${pair}${end === close && map.entries.size === 0 ? ' ' : ''}`,
  };
};

/** Puts `# ` before every line a range covers, at the column where its first line starts. */
export const commentOut = (text: string, range: TextRange): readonly Edit[] => {
  const column = range.start - lineStart(text, range.start);
  const edits: Edit[] = [];
  for (let at = lineStart(text, range.start); at < range.end;) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (line.trim() !== '') {
      const place = at + Math.min(column, line.length - line.trimStart().length);
      edits.push({ range: { start: place, end: place }, newText: '# ' });
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return edits;
};
