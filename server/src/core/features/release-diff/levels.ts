import type { Demand } from '../../demand/demand.ts';
import type { SheetRow } from './sheet.ts';

type Level = keyof Demand;

/** The levels of which something is told: the lowest one where it moves in a way that the start does not show. */
export const levelsOf = (rows: readonly SheetRow<unknown>[]): readonly Level[] =>
  rows.some((row) => cellOf(row, 'min') !== cellOf(row, 'initial')) ? ['min', 'initial', 'max'] : ['initial', 'max'];

/** `2 CPU → 1 CPU`, once where both are the same. */
export const cellOf = ({ before, after }: SheetRow<unknown>, level: Level): string => {
  if (before === null || after === null) return '';
  return before[level] === after[level] ? after[level] : `${before[level]} → ${after[level]}`;
};
