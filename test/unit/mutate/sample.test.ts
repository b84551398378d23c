import { describe, expect, it } from 'vitest';
import type { Mutant } from '../../mutate/mutants.ts';
import { reportOf } from '../../mutate/report.ts';
import { shuffled } from '../../mutate/sample.ts';
import { mutated, textBetween } from '../../mutate/text.ts';

const mutantAt = (line: number, was: string, file = 'server/src/core/fit/a.ts'): Mutant => ({
  ...{ id: String(line), file, mutator: 'Test', was, replacement: 'true' },
  ...{ start: { line, column: 0 }, end: { line, column: was.length } },
});

describe('a sample of mutants', () => {
  const all = Array.from({ length: 50 }, (_, line) => mutantAt(line, `a > ${String(line % 7)}`));

  it('is the same for the same seed, another for another', () => {
    expect(shuffled(all, 1)).toEqual(shuffled(all, 1));
    expect(shuffled(all, 1)).not.toEqual(shuffled(all, 2));
    expect(new Set(shuffled(all, 1))).toEqual(new Set(all));
  });

  it('stays as it is when lines are put before', () => {
    const moved = all.map((mutant) => ({ ...mutant, start: { line: mutant.start.line + 9, column: 4 } }));
    expect(shuffled(moved, 3).map(({ id }) => id)).toEqual(shuffled(all, 3).map(({ id }) => id));
  });
});

describe('a mutant in its text', () => {
  const text = 'first\nif (a > b)\n  c();\nlast';
  const start = { line: 1, column: 4 };

  it('replaces what stands there and nothing else', () => {
    expect(textBetween(text, start, { line: 1, column: 9 })).toBe('a > b');
    expect(mutated(text, { start, end: { line: 1, column: 9 }, replacement: 'true' })).toBe(
      'first\nif (true)\n  c();\nlast',
    );
  });

  it('may go over several lines', () => {
    expect(mutated(text, { start, end: { line: 3, column: 0 }, replacement: '…' })).toBe('first\nif (…last');
  });
});

describe('the report', () => {
  it('counts by folder and names what nothing noticed', () => {
    const [first, second] = [mutantAt(0, 'a > 1'), mutantAt(4, 'b > 1', 'server/src/core/rules/b.ts')];
    expect(
      reportOf([
        { mutant: first, noticed: 'a test' },
        { mutant: second, noticed: undefined },
      ]).split('\n'),
    ).toEqual([
      'fit               1 of    1  100 %',
      'rules             0 of    1    0 %',
      'all               1 of    2   50 %',
      '',
      'server/src/core/rules/b.ts:5:1 Test',
      '    was b > 1',
      '    now true',
    ]);
  });
});
