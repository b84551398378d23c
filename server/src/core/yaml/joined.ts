import { dashLine } from './item-run.ts';
import { ownList } from './own-list.ts';
import { UNSURE } from './read-items.ts';
import type { ParsedText } from './reparse.ts';
import { shifted } from './shifted.ts';
import { withValue } from './spliced.ts';

/** One of several texts that differ in nothing but the items of their list `applications`. */
export interface Slice {
  readonly parsed: ParsedText;
  /** From the start of the first item's line to the end of the last one's lines. */
  readonly start: number;
  readonly end: number;
}

/**
 * The text that holds the items of all slices, one below the other, as it would be read. Null where a slice may be read as
 * something else there: it is at fault, or an item of it ends elsewhere than its lines.
 */
export const joined = (slices: readonly Slice[]): ParsedText | null => {
  const read = slices.flatMap((slice) => itemsOf(slice) ?? []);
  const [first, last] = [read[0], read.at(-1)];
  if (first === undefined || last === undefined || read.length < slices.length) return null;
  const lines = read.map(({ text, start, end }) => text.slice(start, end));
  const text = first.text.slice(0, first.start) + lines.join('') + last.text.slice(last.end);
  let by = 0;
  const items = read.flatMap(({ list, start, end }) => {
    const place = by;
    by += end - start;
    return list.items.map((item) => shifted(item, place));
  });
  by -= last.end - last.start;
  const list = { ...last.list, range: { start: first.list.range.start, end: last.list.range.end + by }, items };
  const nodes = read.reduce((sum, { document }) => sum + document.nodes, 0);
  return {
    text,
    documents: [{ ...last.document, readable: text, nodes, root: withValue({ ...last, value: last.list }, list, by) }],
  };
};

interface Read extends NonNullable<ReturnType<typeof ownList>> {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The items in the lines of a slice; null where these are not surely the items of its list. */
const itemsOf = ({ parsed, start, end }: Slice): Read | null => {
  const own = ownList(parsed);
  if (own?.document.isPlain !== true || own.document.problems.length > 0) return null;
  const { text } = parsed;
  const [first, last] = [own.list.items[0], own.list.items.at(-1)];
  if (first === undefined || last === undefined || dashLine(text, first) !== start || last.range.end > end) return null;
  return UNSURE.test(text.slice(start, end)) ? null : { ...own, text, start, end };
};
