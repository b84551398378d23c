import { nearest } from '../../text/nearest.ts';

/** What the comments of this program begin with. */
export const PREFIX = 'rayServeLens';

/** `# word.word:` or `=`: a comment that names something. */
const COMMENT = /(#[^\S\r\n]*)([A-Za-z][\w-]{4,24})\.([A-Za-z][\w-]{0,24})([^\S\r\n]*[:=])/y;

/** A comment that was meant for this program, perhaps with its name misspelt. */
export interface MeantComment {
  /** Where `prefix.name` begins, in the text. */
  readonly start: number;
  readonly prefix: string;
  readonly name: string;
  /** The colon behind them, or what stands in its place, with the spaces before it. */
  readonly colon: string;
}

/** The comment that begins at the `#` of a text; null where it is none, or any other. */
export const meantComment = (text: string, at: number): MeantComment | null => {
  COMMENT.lastIndex = at;
  const match = at > 0 && /\S/.test(text[at - 1] ?? '') ? null : COMMENT.exec(text);
  if (match === null) return null;
  const [, hash = '', prefix = '', name = '', colon = ''] = match;
  return nearest(prefix, [PREFIX]) === undefined ? null : { start: at + hash.length, prefix, name, colon };
};
