import type { Line } from './lines.ts';

/**
 * The lines of a block scalar that are not indented as its others: its first line decides the indentation, and what is less
 * deep ends it.
 */
export const outsideOf = ([first, ...others]: readonly Line[]): readonly Line[] =>
  others.filter(({ column }) => first !== undefined && column < first.column);
