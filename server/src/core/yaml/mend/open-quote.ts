import type { TextRange } from '../../text/text-range.ts';
import { blanked, piece, trimmed } from './lines.ts';
import type { Line } from './lines.ts';
import { isPair } from './shape.ts';

/** The quote of a value that is not closed yet, where what was typed behind it is the same text without it; else null. */
export const openQuote = (text: string, head: Line, value: TextRange): TextRange | null => {
  const { start } = trimmed(text, value);
  const quote = { start, end: start + 1 };
  const without = blanked(text, quote);
  const isText = /["']/.test(text[start] ?? '') && /^ [\w./:-]+\s*$/.test(without.slice(start, value.end));
  return isText && isPair(piece(without, [head])) ? quote : null;
};
