import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SETS, readGoldens } from './read.ts';
import { reportOf } from './report.ts';
import { SUBJECTS, tallyOf } from './tally.ts';
import type { Counts, Subject } from './tally.ts';

/** Parts per thousand that agree and that are wrong, by release and subject. Raised by `npm run goldens:raise` only. */
type Floor = Record<string, Partial<Record<Subject, { readonly same: number; readonly wrong: number }>>>;

const FLOOR = fileURLToPath(new URL('./floor.json', import.meta.url));
const raising = process.env.RAISE_GOLDEN_FLOOR === '1';

const tally = tallyOf(SETS.flatMap(readGoldens));
const floor = existsSync(FLOOR) ? (JSON.parse(readFileSync(FLOOR, 'utf8')) as Floor) : {};
const report = reportOf(tally);
if (process.env.GOLDEN_REPORT) writeFileSync(process.env.GOLDEN_REPORT, `${report}\n`);

console.log(report.split('\n\n')[0]);

const perMille = (part: number, counts: Counts): number =>
  Math.floor((1000 * part) / (counts.same + counts.undecided + counts.wrong));

const reached: Floor = Object.fromEntries(
  [...tally.byRelease].map(([release, subjects]) => [
    release,
    Object.fromEntries(
      [...subjects].map(([subject, counts]) => [
        subject,
        { same: perMille(counts.same, counts), wrong: perMille(counts.wrong, counts) },
      ]),
    ),
  ]),
);

describe('the core against real Ray', () => {
  it('has enough answers of every release', () => {
    expect(tally.answers).toBeGreaterThanOrEqual(15_000);
    for (const [release, subjects] of tally.byRelease) {
      const answers = SUBJECTS.filter((subject) => subject !== 'demand')
        .flatMap((subject) => subjects.get(subject) ?? [])
        .reduce((sum, counts) => sum + counts.same + counts.undecided + counts.wrong, 0);
      expect(answers, release).toBeGreaterThanOrEqual(300);
    }
  });

  it.each(Object.keys(floor))('agrees with %s no less than before', (release) => {
    for (const subject of SUBJECTS) {
      const before = floor[release]?.[subject];
      const now = reached[release]?.[subject];
      if (before === undefined) continue;
      expect(now?.same, `${release} ${subject}: same, per mille\n${report}`).toBeGreaterThanOrEqual(before.same);
      expect(now?.wrong, `${release} ${subject}: wrong, per mille\n${report}`).toBeLessThanOrEqual(before.wrong);
    }
  });

  it('holds a floor for every release', () => {
    if (raising) writeFileSync(FLOOR, `${JSON.stringify(raised(floor, reached), null, 1)}\n`);
    expect(Object.keys(raising ? reached : floor)).toEqual(expect.arrayContaining([...tally.byRelease.keys()]));
  });
});

/** The higher of both: a floor never falls. */
const raised = (before: Floor, now: Floor): Floor =>
  Object.fromEntries(
    Object.keys(now).map((release) => [
      release,
      Object.fromEntries(
        SUBJECTS.map((subject) => {
          const [old, fresh] = [before[release]?.[subject], now[release]?.[subject]];
          const best =
            old && fresh
              ? { same: Math.max(old.same, fresh.same), wrong: Math.min(old.wrong, fresh.wrong) }
              : (fresh ?? old);
          return [subject, best];
        }),
      ),
    ]),
  );
