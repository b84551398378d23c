import { demandText, explained, notes, originText, rangeText, say } from '../../../core/index.ts';
import type { ConfigAnalysis, Language, Line } from '../../../core/index.ts';
import { wrapped } from '../../help/layout.ts';
import { TEXT } from './human-words.ts';

/** A row of the table, and why it is so. */
interface Row {
  readonly cells: readonly string[];
  readonly why: string;
}

/** Columns to the left of what is said below a row, and of a note. */
const BELOW = 6;
const NOTE = 2;

/**
 * Each application with its deployments and their addends, what they reserve and why, then the sum and what an update needs.
 * `width`: the columns there are; where the table is wider, each reason stands below its row.
 */
export const totalsTable = (config: ConfigAnalysis, language: Language, width = Infinity): string => {
  const head: Row = { cells: ['', '', say(TEXT.start, language), say(TEXT.most, language)], why: '' };
  const rows = [head, ...explained(config).map((line) => rowOf(line, language))];
  const told = notes(config, true).map((words) => wrapped(say(words, language), width, NOTE));
  return [...lines(rows, width), ...told].join('\n');
};

const rowOf = (line: Line, language: Language): Row => ({
  cells: [
    nameOf(line, language),
    line.kind === 'deployment' || line.kind === 'term' ? `${rangeText(line.replicas)} ×` : '',
    demandText(line, 'initial', language),
    demandText(line, 'max', language),
  ],
  why: originText(line, language),
});

const nameOf = ({ kind, name }: Line, language: Language): string => {
  if (kind === 'file') return say(TEXT.total, language);
  if (kind === 'application') return name;
  return kind === 'deployment' ? `  ${name}` : '    +';
};

const lines = (rows: readonly Row[], width: number): readonly string[] => {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map(({ cells }) => cells[column]?.length ?? 0)));
  const aligned = rows.map(
    ({ cells }) => `  ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`,
  );
  const beside = rows.map(({ why }, index) => `${aligned[index] ?? ''}  ${why}`.trimEnd());
  if (beside.every((line) => line.length <= width)) return beside;
  return rows.flatMap(({ why }, index) => [
    (aligned[index] ?? '').trimEnd(),
    ...(why === '' ? [] : [wrapped(why, width, BELOW)]),
  ]);
};
