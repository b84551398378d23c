import { demandText, explained, notes, originText, rangeText, say } from '../../../core/index.ts';
import type { ConfigAnalysis, Language, Line } from '../../../core/index.ts';
import { TEXT } from './human-words.ts';

type Row = readonly string[];

/** Each application with its deployments and their addends, what they reserve and why, then the sum and what an update needs. */
export const totalsTable = (config: ConfigAnalysis, language: Language): string => {
  const head: Row = ['', '', say(TEXT.start, language), say(TEXT.most, language), ''];
  const rows = explained(config).map((line) => rowOf(line, language));
  return [aligned([head, ...rows]), ...notes(config, true).map((words) => `  ${say(words, language)}`)].join('\n');
};

const rowOf = (line: Line, language: Language): Row => [
  nameOf(line, language),
  line.kind === 'deployment' || line.kind === 'term' ? `${rangeText(line.replicas)} ×` : '',
  demandText(line, 'initial', language),
  demandText(line, 'max', language),
  originText(line, language),
];

const nameOf = ({ kind, name }: Line, language: Language): string => {
  if (kind === 'file') return say(TEXT.total, language);
  if (kind === 'application') return name;
  return kind === 'deployment' ? `  ${name}` : '    +';
};

const aligned = (rows: readonly Row[]): string => {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
};
