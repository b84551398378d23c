import type { TextRange } from './text-range.ts';
import type { Words } from './words.ts';

/** What was not read or not followed, in a sentence, and the place that decides it. */
export interface Gap {
  /** The file as it was read; null: the analysed text itself. */
  readonly path: string | null;
  /** In that file; null: the file as a whole. */
  readonly range: TextRange | null;
  readonly message: Words;
}

export const gapHere = (range: TextRange | null, message: Words): Gap => ({ path: null, range, message });

/** Each once, however many parts hang on it. */
export const distinctGaps = <T extends Gap>(gaps: readonly T[]): readonly T[] => [
  ...new Map([...new Set(gaps)].map((gap) => [JSON.stringify(gap), gap])).values(),
];
