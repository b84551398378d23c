import { behindDash, isItem, keyIn } from './lines.ts';
import type { Line } from './lines.ts';

/** Lines that belong together: an entry of a mapping or an item of a list with all that stands deeper. */
export interface Entry {
  readonly head: Line;
  /** The other lines, in which something stands. */
  readonly rest: readonly Line[];
  /** True for what stands in no column of its block. */
  readonly isStray: boolean;
  /** True where nothing else stands in its block. */
  readonly isOnly: boolean;
}

/** The entries of a mapping or the items of a list. */
export interface Block {
  readonly isList: boolean;
  readonly entries: readonly Entry[];
}

/** `lines`: those of a block in which something stands; `around`: the column of what holds the block, -2 for none. */
export const cut = (text: string, lines: readonly Line[], around: number): Block => {
  const column = columnOf(text, lines, around);
  const isList = holdsItems(text, inColumn(text, lines, column), around);
  const entries: { head: Line; rest: Line[]; isStray: boolean }[] = [];
  for (const line of lines) {
    const open = entries.at(-1);
    const begins =
      open === undefined ||
      line.column < column ||
      (line.column === column &&
        !(open.isStray ? isOfStray(text, line, open.head) : goesOn(text, line, isList, open.head)));
    if (begins) entries.push({ head: line, rest: [], isStray: line.column !== column });
    else open.rest.push(line);
  }
  return { isList, entries: entries.map((entry) => ({ ...entry, isOnly: entries.length === 1 })) };
};

/** A bracket closes what was opened above, and the items of a key's list may stand in its own column. */
const goesOn = (text: string, line: Line, isList: boolean, head: Line): boolean =>
  /[\]}]/.test(text[line.content] ?? '') || (!isList && isItem(text, line) && keyIn(text, head)?.value === '');

/** A key in the column of the first key of an item that stands further left than the others: it is one of that item. */
const isOfStray = (text: string, line: Line, head: Line): boolean =>
  isItem(text, head) && !isItem(text, line) && behindDash(text, head)?.column === line.column;

/** The lines in a column that none further left holds. */
const inColumn = (text: string, lines: readonly Line[], column: number): readonly Line[] => {
  let stray: Line | undefined;
  return lines.filter((line) => {
    if (line.column < column) stray = line;
    if (line.column !== column || (stray !== undefined && isOfStray(text, line, stray))) return false;
    stray = undefined;
    return true;
  });
};

/** Where most of the lines stand that nothing before them holds; of two columns the one that people would choose. */
const columnOf = (text: string, lines: readonly Line[], around: number): number => {
  const counts = new Map<number, number>();
  let least = Infinity;
  for (const line of lines) {
    least = Math.min(least, line.column);
    if (line.column === least && isWhole(text, line)) counts.set(least, (counts.get(least) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([a, times], [b, others]) => others - times || near(a, around) - near(b, around));
  return best?.[0] ?? lines[0]?.column ?? 0;
};

const near = (column: number, around: number): number => Math.abs(column - around - 2);

const isWhole = (text: string, line: Line): boolean => isItem(text, line) || keyIn(text, line) !== null;

/** What most of the lines are; the items below a key without a value are that key's, and a text that begins with a key is a mapping. */
const holdsItems = (text: string, lines: readonly Line[], around: number): boolean => {
  const whole = lines.filter((line) => isWhole(text, line));
  const beginsWithItem = whole[0] !== undefined && isItem(text, whole[0]);
  if (around < 0 && !beginsWithItem) return false;
  let [items, keys, isOpen] = [0, 0, false];
  for (const line of whole) {
    if (isItem(text, line)) items += isOpen ? 0 : 1;
    else {
      keys += 1;
      isOpen = keyIn(text, line)?.value === '';
    }
  }
  return beginsWithItem ? items >= keys : items > keys;
};
