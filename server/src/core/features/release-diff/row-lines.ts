import type { TextRange } from '../../text/text-range.ts';
import { say } from '../../text/words.ts';
import type { Language } from '../../text/words.ts';
import type { SheetConfig, SheetRow } from './sheet.ts';
import { cellOf } from './levels.ts';
import { TEXT } from './words.ts';

type Row = SheetRow<TextRange>;

const HEADS = { min: TEXT.least, initial: TEXT.initial, max: TEXT.max };

/** Rows as a table of plain text. */
export const rowLines = ({ rows, levels }: SheetConfig<TextRange>, language: Language): readonly string[] => {
  if (rows.length === 0) return [];
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

const aligned = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
};
