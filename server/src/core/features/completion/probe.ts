import type { TextRange } from '../../text/text-range.ts';
import type { Cursor } from './cursor.ts';

/** Stands where something is to be written while the place is looked for. */
export const MARK = 'lens__here';

/** A way to read the place of the cursor: the text with a mark for a key, an item or a value there. */
export interface Probe {
  readonly is: 'key' | 'item' | 'value';
  readonly text: string;
  /** Where the mark stands in it. */
  readonly at: number;
  /** What an offer replaces in the text as it is. */
  readonly range: TextRange;
  /** The value as far as it is written before the cursor. */
  readonly written?: string;
  /** What an offer writes before it: spaces up to its column, or the dash of a new item. */
  readonly lead: string;
  /** The column of the key. */
  readonly column: number;
  readonly isFlow: boolean;
  readonly hasColon: boolean;
  /** The smaller, the likelier. */
  readonly rank: number;
}

const WORD = /[\w.$-]*$/;

export const WORD_AFTER = /^[\w.$-]*/;

/** The text with another line in the place of the cursor's. */
export const withLine = ({ text, lineStart, lineEnd }: Cursor, line: string): string =>
  text.slice(0, lineStart) + line + text.slice(lineEnd);

/** The word around the cursor. */
export const wordRange = ({ before, after, offset }: Cursor): TextRange => ({
  start: offset - (WORD.exec(before)?.[0].length ?? 0),
  end: offset + (WORD_AFTER.exec(after)?.[0].length ?? 0),
});
