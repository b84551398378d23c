import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareReleases } from '../../server/src/core/ray/release.ts';
import { AGREEMENTS, SUBJECTS, compareMemory } from './memory-compare.ts';
import type { Agreement, Found } from './memory-compare.ts';
import { readMemory } from './memory.ts';
import type { MemoryGolden } from './memory.ts';

interface Asked extends Found {
  readonly golden: MemoryGolden;
}

/** The part of what is asked that must be known; it only rises. */
const FLOOR = 0.8;

const counted = (asked: readonly Asked[]): Record<Agreement, number> => {
  const counts = { equal: 0, within: 0, unknown: 0, wrong: 0 };
  for (const { agreement } of asked) counts[agreement]++;
  return counts;
};

const table = (title: string, groups: ReadonlyMap<string, readonly Asked[]>): string =>
  [
    `| ${title} | asked | ${AGREEMENTS.join(' | ')} |`,
    `| --- | --- | ${AGREEMENTS.map(() => '---').join(' | ')} |`,
    ...[...groups].map(([name, asked]) => {
      const counts = counted(asked);
      return `| ${[name, asked.length, ...AGREEMENTS.map((one) => counts[one])].join(' | ')} |`;
    }),
  ].join('\n');

const grouped = (asked: readonly Asked[], name: (one: Asked) => string): ReadonlyMap<string, readonly Asked[]> => {
  const groups = new Map<string, Asked[]>();
  for (const one of asked) {
    const group = groups.get(name(one)) ?? [];
    groups.set(name(one), group);
    group.push(one);
  }
  return groups;
};

const reportOf = (asked: readonly Asked[]): string =>
  [
    table(
      'vLLM',
      grouped(asked, ({ golden }) => golden.vllm),
    ),
    table(
      'what',
      grouped(asked, ({ subject }) => subject),
    ),
    table(
      'architecture',
      grouped(asked, ({ golden }) => String(golden.config.architectures)),
    ),
    ...asked
      .filter(({ agreement }) => agreement === 'wrong')
      .map(({ golden, subject, words }) => `${golden.id} ${subject}: ${words}`),
  ].join('\n\n');

describe('what an engine keeps on a card, beside what vLLM’s own code says', () => {
  it('is the same for each version, or is not known', () => {
    const goldens = [...readMemory()].sort((a, b) => compareReleases(a.vllm, b.vllm));
    const asked = goldens.flatMap((golden) => compareMemory(golden).map((found) => ({ ...found, golden })));
    if (process.env.MEMORY_REPORT) writeFileSync(process.env.MEMORY_REPORT, `${reportOf(asked)}\n`);
    console.log(
      table(
        'what',
        grouped(asked, ({ subject }) => subject),
      ),
    );
    const wrong = asked.filter(({ agreement }) => agreement === 'wrong');
    expect(goldens.length).toBeGreaterThanOrEqual(2000);
    expect(wrong.map(({ golden, subject, words }) => `${golden.id} ${subject}: ${words}`)).toEqual([]);
    expect(new Set(asked.map(({ subject }) => subject))).toEqual(new Set(SUBJECTS));
    const known = asked.filter(({ agreement }) => agreement !== 'unknown');
    expect(known.length / asked.length).toBeGreaterThan(FLOOR);
  });
});
