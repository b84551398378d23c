import type { Fix } from '../../analysis.ts';
import type { TextRange } from '../../text-range.ts';

/** Writes a word in the place of another. */
export const writeFix = (range: TextRange, word: string, preferred: boolean): Fix => ({
  title: { en: `Write ${word}`, vi: `Viết ${word}` },
  preferred,
  edits: [{ range, newText: word }],
});
