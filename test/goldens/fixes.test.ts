import { describe, expect, it } from 'vitest';
import { commented, tryFixes } from './fixes.ts';
import type { FixCounts } from './fixes.ts';
import { readGoldens, SETS } from './read.ts';
import { realConfigs } from './real-configs.ts';

const RELEASES = ['2.9.3', '2.30.0', '2.47.1', '2.54.1', '2.60.0'];

const noted = (): FixCounts => ({ applied: new Map(), faults: [], problems: 0, mendable: 0 });

/** Prints what was tried; empty where every fix did what it has to. */
const faultKinds = (counts: FixCounts): Readonly<Record<string, number>> => {
  const applied = [...counts.applied].sort(([, a], [, b]) => b - a);
  const sum = applied.reduce((all, [, count]) => all + count, 0);
  console.log(
    `${String(counts.mendable)} of ${String(counts.problems)} problems have a fix; ${String(sum)} applied:`,
    applied.map(([code, count]) => `${code} ${String(count)}`).join(', '),
  );
  const kinds = new Map<string, number>();
  for (const { code, fix, fault } of counts.faults) {
    const kind = `${code}: ${fix.replace(/[\d.]+/g, 'N')} ${fault.replace(/#.*/, '#')}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return Object.fromEntries(kinds);
};

describe('every fix parses, keeps every comment, ends its problem and brings no other', () => {
  it.each(SETS)(
    'over all goldens of the %s set',
    (set) => {
      const counts = noted();
      for (const { text, answers } of readGoldens(set)) {
        const full = commented(text);
        for (const { on } of answers)
          for (const release of new Set([on[0], on.at(-1)])) tryFixes(full, release ?? '', counts);
      }
      expect(faultKinds(counts)).toEqual({});
    },
    300_000,
  );

  it.skipIf(realConfigs.length === 0)(
    'over real configs',
    () => {
      const counts = noted();
      for (const { text } of realConfigs) for (const release of RELEASES) tryFixes(text, release, counts);
      expect(faultKinds(counts)).toEqual({});
    },
    300_000,
  );
});
