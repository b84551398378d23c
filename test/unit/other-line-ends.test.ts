import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, fixesOf } from '../../server/src/core/index.ts';
import { exampleOptions } from '../../server/src/core/pages/example-options.ts';
import { PAGES } from './pages.ts';

const examples = PAGES.flatMap(([code, page]) =>
  page.examples.map((example) => [`${code} on ${example.ray} at ${example.at}`, example] as const),
);

/** What the lines of a text end with, where it is not LF. */
const ENDS = [
  ['CR', '\r'],
  ['CRLF', '\r\n'],
  ['LS', '\u2028'],
] as const;

const told = (text: string, options: Parameters<typeof analyze>[1]) => {
  const analysis = analyze(text, options);
  return analysis.problems.map((problem) => ({
    code: problem.code,
    after: fixesOf(analysis, problem).map(({ edits }) => applyEdits(text, edits)),
  }));
};

/** What `kubectl` and git leave is not looked for in lines that neither of them ends so. */
const endsSo = (text: string, end: string): boolean => end !== '\u2028' || !/apiVersion|<{7}/.test(text);

describe.each(ENDS)('in a file whose lines end with %s', (_name, end) => {
  it.each(examples.filter(([, { wrong }]) => endsSo(wrong, end)))(
    'what is told and offered is the same: %s',
    (_example, example) => {
      const options = exampleOptions(example);
      const own = told(example.wrong.replaceAll('\n', end), options);
      const plain = told(example.wrong, options);
      expect(own).toEqual(
        plain.map(({ code, after }) => ({ code, after: after.map((text) => text.replaceAll('\n', end)) })),
      );
    },
  );
});
