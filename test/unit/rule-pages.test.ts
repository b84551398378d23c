import { describe, expect, it } from 'vitest';
import { ALL_RULES, analyze, applyEdits, fixesOf } from '../../server/src/core/index.ts';
import type { AnalyzeOptions, Fix, Problem } from '../../server/src/core/index.ts';
import { exampleOptions } from '../../server/src/core/pages/example-options.ts';
import { PAGES } from './pages.ts';

const codes = ALL_RULES.map(({ code }) => code);
const examples = PAGES.flatMap(([code, page]) =>
  page.examples.map((example) => [`${code} on ${example.ray} at ${example.at}`, code, example] as const),
);

const under = (text: string, { range }: Problem): string => text.slice(range.start, range.end);
const isOf = (text: string, code: string, at: string) => (problem: Problem) =>
  problem.code === code && under(text, problem) === at;

/** A capacity fix says what it changes; only the preferred one promises that all fits. */
const promisesToMend = ({ title, preferred }: Fix): boolean => preferred || !title.en.includes(' instead of ');

describe('the pages of the rules', () => {
  it('are there for each rule, and for nothing else', () => {
    expect(PAGES.map(([code]) => code).sort()).toEqual([...codes].sort());
  });

  it('speak both languages', () => {
    for (const [, page] of PAGES)
      for (const { en, vi } of [page.about, page.releases]) {
        expect(en.trim()).not.toBe('');
        expect(vi.trim()).not.toBe('');
      }
  });
});

describe.each(examples)('%s', (_, code, example) => {
  const { wrong, at, right } = example;
  const options = exampleOptions(example);
  const before = analyze(wrong, options);
  const { problems } = before;
  const [problem, ...more] = problems.filter(isOf(wrong, code, at));

  it('is shown once', () => {
    expect(problem).toBeDefined();
    expect(more).toEqual([]);
  });

  it('brings no code without a rule', () => {
    for (const found of problems) expect(codes).toContain(found.code);
  });

  it.skipIf(right === undefined)('is gone in what to write instead, which is free of errors', () => {
    const after = analyze(right ?? '', options);
    expect(after.kind).not.toBe('other');
    expect(after.problems.filter((found) => found.code === code || found.severity === 'error')).toEqual([]);
  });

  const fixes = (problem === undefined ? [] : fixesOf(before, problem)).filter(
    (fix) => fix.edits.length > 0 && promisesToMend(fix),
  );
  it.each(fixes.map((fix) => [fix.title.en, fix] as const))('is mended by: %s', (_title, fix) => {
    expect(fix.title.vi.trim()).not.toBe('');
    expectMended(wrong, fix, code, at, options);
    const sameIn = (text: string): Fix | undefined => {
      const analysis = analyze(text, options);
      const found = analysis.problems.find(isOf(text, code, at));
      return found && fixesOf(analysis, found).find(({ title }) => title.en === fix.title.en);
    };
    const commented = wrong.replace(/(?<=^[^#\r\n]+)$/gm, ' # kept');
    const beside = sameIn(commented);
    if (beside !== undefined) expectMended(commented, beside, code, at, options);
    const crlf = wrong.replaceAll('\n', '\r\n');
    const windows = applyEdits(crlf, sameIn(crlf)?.edits ?? []);
    expect(windows).not.toBe(crlf);
    expect(windows.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

const commentsOf = (text: string): readonly string[] =>
  (text.match(/#.*/g) ?? []).filter((comment) => !comment.includes('rayServeLens.ignore'));

/** True where the fix is about the comment itself. */
const isRewritten = (text: string, comment: string, { edits }: Fix): boolean => {
  const start = text.indexOf(comment);
  return edits.some(
    ({ range }) => range.start > start && range.end < start + comment.length && range.end > range.start,
  );
};

const expectMended = (text: string, fix: Fix, code: string, at: string, options: AnalyzeOptions) => {
  const after = applyEdits(text, fix.edits);
  const analysis = analyze(after, options);
  const before = analyze(text, options).problems.filter(({ code: other }) => other === code).length;
  expect(analysis.problems.filter(({ code: other }) => other === code).length, after).toBeLessThan(before);
  expect(analysis.problems.filter(isOf(after, code, at)), after).toEqual([]);
  expect(analysis.kind, after).toBe(analyze(text, options).kind);
  expect(
    analysis.problems.filter(({ code: other }) => other === 'yaml-syntax'),
    after,
  ).toEqual([]);
  const kept = commentsOf(text).filter((comment) => !isRewritten(text, comment, fix));
  for (const comment of new Set(kept))
    expect(after.split(comment).length, after).toBeGreaterThanOrEqual(text.split(comment).length);
};
