import type { Line } from './lines.ts';

/** The lines of a block scalar that are not indented as its others: the fewest without which it is one. */
export const outsideOf = (lines: readonly Line[]): readonly Line[] => {
  const columns = [...new Set(lines.map(({ column }) => column))];
  const ways = columns.map((column) => outsideAt(lines, column));
  return ways.reduce((best, way) => (way.length < best.length ? way : best), lines);
};

/** The first line decides the indentation: what is deeper may not come before one that is not. */
const outsideAt = (lines: readonly Line[], column: number): readonly Line[] => {
  const first = lines.findIndex((line) => line.column === column);
  return lines.filter((line, index) => index < first || line.column < column);
};
