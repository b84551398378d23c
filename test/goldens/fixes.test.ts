import { expect, it } from 'vitest';
import { commented, tryFixes } from './fixes.ts';
import type { FixCounts } from './fixes.ts';
import { readGoldens } from './read.ts';

it('every fix over all goldens parses, keeps every comment, ends its problem and brings no other', () => {
  const counts: FixCounts = { applied: new Map(), faults: [], problems: 0, mendable: 0 };
  for (const { text, answers } of readGoldens('first')) {
    const noted = commented(text);
    for (const { on } of answers)
      for (const release of new Set([on[0], on.at(-1)])) tryFixes(noted, release ?? '', counts);
  }
  const applied = [...counts.applied].sort(([, a], [, b]) => b - a);
  console.log(
    `${String(counts.mendable)} of ${String(counts.problems)} problems have a fix; applied:`,
    applied.map(([code, count]) => `${code} ${String(count)}`).join(', '),
  );
  const kinds = new Map<string, number>();
  for (const { code, fix, fault } of counts.faults) {
    const kind = `${code}: ${fix.replace(/[\d.]+/g, 'N')} ${fault.replace(/#.*/, '#')}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  expect(Object.fromEntries(kinds)).toEqual({});
}, 300_000);
