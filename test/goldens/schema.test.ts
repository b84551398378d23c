import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.ts';
import { readGoldens, SETS } from './read.ts';
import { objectionsOf, plainOf, tookAt } from './schema.ts';
import type { Stage } from './schema.ts';

/** Of 100 answers that real Ray refused at a stage, how many the schema alone refuses. They only rise. */
const FLOOR: Readonly<Record<Stage, number>> = { schema: 93, build: 57, deploy: 37 };

/** What Ray refuses at deploy before it builds, as dates, which are no JSON: it then says nothing of the rest. */
const isRefusedBefore = (text: string, release: string): boolean =>
  analyze(text, { rayVersionOption: release }).problems.some(({ beforeBuild }) => beforeBuild === true);

const refused: Record<Stage, { all: number; caught: number }> = {
  schema: { all: 0, caught: 0 },
  build: { all: 0, caught: 0 },
  deploy: { all: 0, caught: 0 },
};
const wronged: string[] = [];
const missed: string[] = [];
let answers = 0;

for (const { id, text, answers: groups } of SETS.flatMap(readGoldens)) {
  const plain = plainOf(text);
  if (plain === undefined) continue;
  for (const { on, is } of groups)
    for (const release of on) {
      answers++;
      const objections = objectionsOf(release, plain.value);
      for (const { stage, text: objection } of objections)
        if (tookAt(is, stage) && !isRefusedBefore(text, release)) wronged.push(`${id} on ${release}: ${objection}`);
      if (is.status !== 'rejected') continue;
      refused[is.stage].all++;
      if (objections.length > 0) refused[is.stage].caught++;
      else missed.push(`${id} ${release} ${is.stage}\n${text}`);
    }
}

const figures = Object.entries(refused).map(([stage, { all, caught }]) => `${stage} ${caught}/${all}`);
console.log(`JSON Schema: ${answers} answers; refusals of real Ray it sees: ${figures.join(', ')}`);
if (process.env.SCHEMA_REPORT) writeFileSync(process.env.SCHEMA_REPORT, missed.join('\n'));

describe('the JSON Schema of each release against real Ray', () => {
  it('reads enough answers', () => {
    expect(answers).toBeGreaterThanOrEqual(23_000);
  });

  it('refuses nothing that the release took', () => {
    expect(wronged).toEqual([]);
  });

  it.each(Object.keys(FLOOR) as Stage[])('sees no fewer of the refusals at %s than before', (stage) => {
    const { all, caught } = refused[stage];
    expect((100 * caught) / all).toBeGreaterThanOrEqual(FLOOR[stage]);
  });
});
