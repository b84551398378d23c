import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readShapes } from './shapes.ts';
import { tallyShapes } from './shapes-tally.ts';
import type { Counts, ShapesTally } from './shapes-tally.ts';

/** The parts of all answers that must be decided; they only rise. */
const FLOOR = { verdict: 0.94, demand: 0.96 };

const row = (name: string, { same, undecided, wrong }: Counts): string =>
  `| ${name} | ${String(same + undecided + wrong)} | ${String(same)} | ${String(undecided)} | ${String(wrong)} |`;

const table = (title: string, counts: ShapesTally['byStage']): string =>
  [
    `| ${title} | asked | equal | unknown | wrong |`,
    '|---|---|---|---|---|',
    ...[...counts].map(([name, one]) => row(name, one)),
  ].join('\n');

const reportOf = (tally: ShapesTally): string =>
  [
    table('stage', tally.byStage),
    table('release', tally.byRelease),
    table('kind of code', tally.byKind),
    table('family', tally.byFamily),
    [...tally.reasons]
      .sort(([, a], [, b]) => b.count - a.count)
      .map(([reason, { count, example }]) => `${String(count)}  ${reason}  (${example})`)
      .join('\n'),
    tally.wrong.join('\n'),
    `silent: ${tally.silent.join('\n')}`,
  ].join('\n\n');

const share = (counts: readonly (Counts | undefined)[]): number => {
  const sum = (what: keyof Counts) => counts.reduce((all, one) => all + (one?.[what] ?? 0), 0);
  return sum('same') / (sum('same') + sum('undecided') + sum('wrong'));
};

describe('applications of real shape, read and never run', () => {
  it('deploy what real Ray deploys, in its order, or say why that is not known', () => {
    const shapes = readShapes();
    const tally = tallyShapes(shapes);
    if (process.env.SHAPES_REPORT) writeFileSync(process.env.SHAPES_REPORT, `${reportOf(tally)}\n`);
    console.log(table('stage', tally.byStage));
    expect(shapes.length).toBeGreaterThanOrEqual(400);
    expect(tally.wrong).toEqual([]);
    expect(tally.silent).toEqual([]);
    const verdicts = ['accepted', 'schema', 'build', 'deploy'].map((stage) => tally.byStage.get(stage));
    expect(share(verdicts)).toBeGreaterThan(FLOOR.verdict);
    expect(share([tally.byStage.get('demand')])).toBeGreaterThan(FLOOR.demand);
  }, 240_000);
});
