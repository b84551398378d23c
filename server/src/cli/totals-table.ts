import { amountsText, say } from '../core/index.ts';
import type { ConfigAnalysis, Demand, Language } from '../core/index.ts';
import { TEXT } from './human-words.ts';

type Row = readonly string[];

/** Each deployment of each application with its replicas, what they reserve and why, then the sums. */
export const totalsTable = (config: ConfigAnalysis, language: Language): string => {
  const rows: Row[] = [['', '', say(TEXT.start, language), say(TEXT.most, language), '']];
  for (const { name, deployments, demand } of config.applications) {
    rows.push([name, '', amount(demand, 'initial'), amount(demand, 'max'), '']);
    for (const deployment of deployments) {
      const { replicas } = deployment;
      rows.push([
        `  ${deployment.name}`,
        replicas === null ? '? ×' : `${String(replicas.initial)} ×`,
        amount(deployment.demand, 'initial'),
        amount(deployment.demand, 'max'),
        say(deployment.why, language),
      ]);
    }
  }
  rows.push([say(TEXT.total, language), '', amount(config.demand, 'initial'), amount(config.demand, 'max'), '']);
  return aligned(rows);
};

const amount = (demand: Demand | null, level: 'initial' | 'max'): string =>
  demand === null ? '?' : amountsText(demand[level]);

const aligned = (rows: readonly Row[]): string => {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
};
