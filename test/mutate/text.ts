import type { Mutant, Point } from './mutants.ts';

const offsetOf = (text: string, { line, column }: Point): number => {
  let start = 0;
  for (let count = 0; count < line; count += 1) start = text.indexOf('\n', start) + 1;
  return start + column;
};

/** What stands between two points of a text. */
export const textBetween = (text: string, start: Point, end: Point): string =>
  text.slice(offsetOf(text, start), offsetOf(text, end));

/** The text of a file with one mutant in place. */
export const mutated = (
  text: string,
  { start, end, replacement }: Pick<Mutant, 'start' | 'end' | 'replacement'>,
): string => text.slice(0, offsetOf(text, start)) + replacement + text.slice(offsetOf(text, end));
