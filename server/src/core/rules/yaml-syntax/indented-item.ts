import type { Fix } from '../../problems/problem.ts';
import type { Edit, TextRange } from '../../text/text-range.ts';
import { isBare, isItem, keyIn, behindDash, linesOf } from '../../yaml/mend/lines.ts';
import type { Line } from '../../yaml/mend/lines.ts';

/** A longer item than this nobody pastes, in lines. */
const LONGEST = 2_000;

/** An item that was pasted into a column of its own, moved to that of the list above whose items have most of its keys. */
export const indentedFix = (text: string, { start }: TextRange): readonly Fix[] => {
  const lines = linesOf(text);
  const at = lines.findIndex((line) => line.content <= start && start <= line.end);
  const head = lines[at];
  if (head === undefined || !isItem(text, head)) return [];
  const own = itemAt(text, lines, at);
  const keys = keysOf(text, own);
  const lists = listsAbove(text, lines.slice(0, at))
    .filter(({ column }) => column !== head.column)
    .map((list) => ({ ...list, alike: list.keys.filter((key) => keys.includes(key)).length }))
    .toSorted((a, b) => b.alike - a.alike);
  const [best] = lists;
  if (best === undefined || best.alike === 0 || own.length > LONGEST) return [];
  const title = {
    en: `Indent it as an item of ${best.name}`,
    vi: `Thụt lề nó thành mục của ${best.name}`,
  };
  return [{ title, preferred: true, edits: moved(own, best.column - head.column) }];
};

/** An item and all lines that stand deeper. */
const itemAt = (text: string, lines: readonly Line[], at: number): readonly Line[] => {
  const column = lines[at]?.column ?? 0;
  const end = lines.findIndex((line, i) => i > at && !isBare(text, line) && line.column <= column);
  return lines.slice(at, end === -1 ? undefined : end).filter((line) => !isBare(text, line));
};

/** The keys of an item itself. */
const keysOf = (text: string, [head, ...rest]: readonly Line[]): readonly string[] => {
  const first = head === undefined ? null : behindDash(text, head);
  if (first === null) return [];
  return [first, ...rest.filter(({ column }) => column === first.column)].flatMap((line) => nameIn(text, line) ?? []);
};

/** The key that a line begins with, without its colon. */
const nameIn = (text: string, line: Line): string | undefined => keyIn(text, line)?.key.replace(/\s*:$/, '');

interface List {
  readonly column: number;
  /** The key that holds it. */
  readonly name: string;
  /** Those of its last item. */
  readonly keys: readonly string[];
}

/** The lists that a line below could be an item of, the innermost first. */
const listsAbove = (text: string, lines: readonly Line[]): readonly List[] => {
  const lists: { column: number; name: string; keys: readonly string[] }[] = [];
  let least = Infinity;
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at];
    if (line === undefined || isBare(text, line) || line.column > least) continue;
    const last = lists.at(-1);
    if (isItem(text, line) && line.column < least)
      lists.push({ column: line.column, name: '', keys: keysOf(text, itemAt(text, lines, at)) }); // prettier-ignore
    else if (last?.name === '' && !isItem(text, line)) last.name = nameIn(text, line) ?? '';
    least = Math.min(least, line.column);
  }
  return lists.filter(({ name }) => name !== '');
};

/** Each line so many columns further right, or left. */
const moved = (lines: readonly Line[], by: number): readonly Edit[] =>
  lines.map(({ content, column }) => {
    const start = content - column;
    return by > 0
      ? { range: { start, end: start }, newText: ' '.repeat(by) }
      : { range: { start, end: start - by }, newText: '' };
  });
