import { expect, it } from 'vitest';
import { analyze, fixesOf } from '../../server/src/core/index.ts';
import { ignoresIn, isIgnored } from '../../server/src/files/git-ignore.ts';
import { globMatches } from '../../server/src/files/glob.ts';

it('a glob of thirty stars tells a long path', () => {
  for (const star of ['*', '**/', '?*'])
    expect(globMatches(`${star.repeat(30)}y`, `${'a/'.repeat(50)}${'a'.repeat(200)}z`)).toBe(false);
});

it('a pattern of git keeps the blanks within it and one behind a backslash', () => {
  expect(isIgnored('/x/a    b', ignoresIn('/x', null, ['a    b  ']))).toBe(true);
  expect(isIgnored('/x/a ', ignoresIn('/x', null, ['a\\   ']))).toBe(true);
  expect(isIgnored('/x/a', ignoresIn('/x', null, ['a\\   ']))).toBe(false);
  expect(isIgnored(`/x/a${' '.repeat(200_000)}b`, ignoresIn('/x', null, [`a${' '.repeat(200_000)}b`]))).toBe(true);
});

it('blanks before a code that hides nothing are looked at once', () => {
  const text = `applications:\n  - import_path: m:app # rayServeLens.ignore:${' '.repeat(50_000)}unknown-key x\n`;
  const analysis = analyze(text);
  const stale = analysis.problems.filter(({ code }) => code === 'stale-ignore');
  expect(stale.flatMap((problem) => fixesOf(analysis, problem)).length).toBeGreaterThan(0);
});
