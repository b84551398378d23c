import type { Entry } from './cut.ts';
import { isItem, keyIn } from './lines.ts';
import type { Line } from './lines.ts';

/** A whole key with a value, or an item, written between the entry above and its lines. */
export const stoleFrom = (text: string, above: Entry | undefined, { head, rest }: Entry): boolean => {
  const [first, own] = [above?.rest[0], rest[0]];
  if (isItem(text, head)) return true;
  if (above === undefined || own === undefined) return false;
  if (keyIn(text, above.head)?.value !== '' || keyIn(text, head)?.value === '') return false;
  if (first === undefined) return true;
  const isLike = (line: Line): boolean => line.column === first.column && isItem(text, line) === isItem(text, first);
  return isLike(own) || (own.column > first.column && rest.some(isLike));
};
