import type { TextRange } from '../text/text-range.ts';

/** The colon of a key that ends here; null where it has none. */
export const colonBehind = (text: string, end: number): number | null => {
  const between = /\s*(?=:)/y;
  between.lastIndex = end;
  const found = between.exec(text);
  return found && end + found[0].length;
};

/** The `&name` before a node. */
export const anchorPlace = (text: string, name: string, { start, end }: TextRange): TextRange => {
  const at = text.lastIndexOf(`&${name}`, start);
  return at < 0 ? { start, end } : { start: at, end: at + name.length + 1 };
};
