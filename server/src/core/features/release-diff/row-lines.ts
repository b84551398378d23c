import type { Demand } from '../../demand/demand.ts';
import type { TextRange } from '../../text/text-range.ts';
import { say } from '../../text/words.ts';
import type { Language } from '../../text/words.ts';
import type { SheetRow } from './sheet.ts';
import { TEXT } from './words.ts';

type Level = keyof Demand;
type Row = SheetRow<TextRange>;

const HEADS = { min: TEXT.least, initial: TEXT.initial, max: TEXT.max };

/** The levels of which something is told: the lowest one where it moves in a way that the start does not show. */
export const levelsOf = (rows: readonly SheetRow<unknown>[]): readonly Level[] =>
  rows.some((row) => cellOf(row, 'min') !== cellOf(row, 'initial')) ? ['min', 'initial', 'max'] : ['initial', 'max'];

/** Rows as a table of plain text. */
export const rowLines = (rows: readonly Row[], language: Language): readonly string[] => {
  if (rows.length === 0) return [];
  const levels = levelsOf(rows);
  const head = ['', ...levels.map((level) => say(HEADS[level], language))];
  const cells = rows.map((row) => [
    `${INDENTS[row.of].label}${row.label}`,
    ...levels.map((level) => cellOf(row, level)),
  ]);
  const lines = aligned([head, ...cells]);
  const notesOf = ({ of, notes }: Row): readonly string[] => notes.map((note) => `${INDENTS[of].note}${note}`);
  return [lines[0] ?? '', ...rows.flatMap((row, i) => [lines[i + 1] ?? '', ...notesOf(row)])];
};

const INDENTS: Readonly<Record<Row['of'], { readonly label: string; readonly note: string }>> = {
  file: { label: '', note: '' },
  application: { label: '', note: '    ' },
  deployment: { label: '  ', note: '      ' },
};

/** `2 CPU → 1 CPU`, once where both are the same. */
const cellOf = ({ before, after }: SheetRow<unknown>, level: Level): string => {
  if (before === null || after === null) return '';
  return before[level] === after[level] ? after[level] : `${before[level]} → ${after[level]}`;
};

const aligned = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
};
