import type { Language, Threshold } from '../../core/index.ts';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import type { Note } from '../inputs/note.ts';
import type { CheckedFile } from './checked-file.ts';
import type { Tally } from './tally.ts';

/** What everything of one call is printed with. */
export interface PrintSetting {
  readonly language: Language;
  readonly failOn: Threshold;
  /** What people read has colours; what programs read has none. */
  readonly isColored: boolean;
  /** How wide a table for people may be; undefined for any width. */
  readonly columns?: number | undefined;
}

/** `failOn`: that of a file, where its own settings say one. */
export const printSetting = (
  { failOn: asked, isColored, columns }: CheckArguments,
  language: Language,
  failOn: Threshold = asked ?? 'error',
): PrintSetting => ({
  language,
  failOn,
  isColored,
  columns,
});

/** How checked files are printed: each as a piece that needs no other file, and the pieces in their order. */
export interface Format {
  /** Null for a file of which nothing is printed. */
  readonly piece: (file: CheckedFile, setting: PrintSetting) => string | null;
  readonly print: (setting: PrintSetting) => Print | Promise<Print>;
  /** True where its end tells what `--fix` would mend. */
  readonly tellsMendable?: true;
}

/** One print: every piece is turned into text as it comes. */
export interface Print {
  /** The text that can be written now. */
  readonly add: (piece: string) => string;
  /** What is left once all pieces are there. */
  readonly end: (run: RunEnd) => string;
}

/** How a check ended. */
export interface RunEnd {
  /** The exit status. */
  readonly status: number;
  /** What is told on standard error. */
  readonly notes: readonly Note[];
  readonly tally: Tally;
}

/** What stands around pieces: before the first, between two, behind the last, and instead of all where there is none. */
export interface Frame {
  readonly head: string;
  readonly between: string;
  readonly tail: string;
  readonly none: string;
}

/** Pieces one after the other, each written at once. */
export const framed = ({ head, between, tail, none }: Frame): Print => {
  let isFirst = true;
  return {
    add: (piece) => {
      const before = isFirst ? head : between;
      isFirst = false;
      return before + piece;
    },
    end: () => (isFirst ? none : tail),
  };
};

/** Pieces with nothing around them. */
export const asTheyCome: Print = { add: (piece) => piece, end: () => '' };
