import type { Finding } from './situation.ts';

/** What came of one situation on one release. */
export interface Row {
  readonly release: string;
  readonly name: string;
  /** Deploys in it. */
  readonly deploys: number;
  readonly equal: number;
  readonly unknown: number;
  readonly wrong: number;
}

export const rowOf = (release: string, name: string, deploys: number, findings: readonly Finding[]): Row => {
  const count = (wanted: Finding['is']): number => findings.filter(({ is }) => is === wanted).length;
  return { release, name, deploys, equal: count('equal'), unknown: count('unknown'), wrong: count('wrong') };
};

const lineOf = ({ release, name, deploys, equal, unknown, wrong }: Row): string =>
  `| ${release} | ${name} | ${[deploys, equal, unknown, wrong].map(String).join(' | ')} |`;

/** The page, in Markdown. */
export const pageOf = (rows: readonly Row[]): string => {
  const sum = (key: 'deploys' | 'equal' | 'unknown' | 'wrong'): string =>
    String(rows.reduce((all, row) => all + row[key], 0));
  return `# Situations on running clusters

Written by \`npm run situations\`: on real heads of three nodes each situation is made, what we say is written down before and after each deploy, and then held against what came: what is free on each node against Ray’s own store, “enough” or “stuck” and how many wait against the replicas that found no node, what becomes of each deployment against the replicas that stayed, went or were reconfigured, sums against what the nodes gave away, the differences that are left once a file is deployed against none, how many replicas are said to wait for room against those without a node, and the verdict against Ray’s answer.

| What was counted | |
| --- | --- |
| situations | ${String(new Set(rows.map(({ name }) => name)).size)} |
| of them times releases | ${String(rows.length)} |
| deploys | ${sum('deploys')} |
| what was said and came so | ${sum('equal')} |
| said to be unknown | ${sum('unknown')} |
| said and came otherwise | ${sum('wrong')} |

| Ray | Situation | Deploys | Equal | Unknown | Otherwise |
| --- | --- | --- | --- | --- | --- |
${rows.map(lineOf).join('\n')}
`;
};

/** The rows of a page that was written before. */
export const rowsIn = (page: string): readonly Row[] =>
  page.split('\n').flatMap((line) => {
    const [, release, name, ...counts] = line.split('|').map((cell) => cell.trim());
    if (release === undefined || name === undefined || !/^\d+\.\d+\.\d+$/.test(release)) return [];
    const [deploys = 0, equal = 0, unknown = 0, wrong = 0] = counts.map(Number);
    return [{ release, name, deploys, equal, unknown, wrong }];
  });
