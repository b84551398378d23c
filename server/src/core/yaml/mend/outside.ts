import type { Line } from './lines.ts';

/** The lines of a block scalar that are not indented as its others: the fewest without which it is one. */
export const outsideOf = (lines: readonly Line[]): readonly Line[] => {
  const columns = [...new Set(lines.map(({ column }) => column))];
  const ways = columns.flatMap((column) => outsideAt(lines, column));
  return ways.reduce((best, way) => (way.length < best.length ? way : best), lines);
};

/**
 * One way or none. The first line decides the indentation: what is deeper may not come before one that is not, nor may the
 * spaces that a line leaves which is taken out.
 */
const outsideAt = (lines: readonly Line[], column: number): readonly (readonly Line[])[] => {
  const first = lines.findIndex((line) => line.column === column);
  const before = lines.slice(0, first);
  if (before.some((line) => line.column + line.end - line.content > column)) return [];
  return [[...before, ...lines.slice(first).filter((line) => line.column < column)]];
};
