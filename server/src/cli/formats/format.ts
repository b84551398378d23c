import type { Analysis, Language } from '../../core/index.ts';

export interface CheckedFile {
  readonly path: string;
  readonly analysis: Analysis;
}

/** How checked files are printed: each as a piece that needs no other file, and the pieces in their order. */
export interface Format {
  /** Null for a file of which nothing is printed. */
  readonly piece: (file: CheckedFile, language: Language) => string | null;
  readonly print: (language: Language) => Print;
}

/** One print: every piece is turned into text as it comes. */
export interface Print {
  /** The text that can be written now. */
  readonly add: (piece: string) => string;
  /** What is left once all pieces are there; `isSilent`: nothing is said of there being none. */
  readonly end: (isSilent: boolean) => string;
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
    end: (isSilent) => (isFirst ? (isSilent ? '' : none) : tail),
  };
};
