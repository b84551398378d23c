import type { Analysis } from '../analysis/analysis.ts';
import type { Problem, RelatedPlace } from '../problems/problem.ts';
import { LineIndex } from '../text/text-range.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';

/** A problem of a config that code decides, at its place there. */
export interface CodeProblem {
  /** The file of code, and its text as it was read. */
  readonly path: string;
  readonly text: string;
  readonly range: TextRange;
  readonly code: string;
  readonly severity: Problem['severity'];
  /** Why, in a sentence. */
  readonly why: Words;
  readonly release: string;
  /** Where the config names the code. */
  readonly config: RelatedPlace;
}

/** What an analysis says of places in code; `path` is the file that was analysed. */
export const codeProblems = ({ problems, configs, text }: Analysis, path: string): readonly CodeProblem[] =>
  problems.flatMap((problem) =>
    problem.related.flatMap(({ file, range, message }) => {
      const release = configs[problem.unit?.config ?? 0]?.ray.version ?? '';
      const { code, severity } = problem;
      const config = { message: NAMED_HERE, range: problem.range, file: { path, text } };
      return file === undefined ? [] : [{ ...file, range, code, severity, why: message, release, config }];
    }),
  );

const NAMED_HERE: Words = { en: 'The config names this code here.', vi: 'Cấu hình nêu code này ở đây.' };

/** The same as analyses of the files of code: equal problems of several configs once, with their releases. */
export const codeAnalyses = (found: readonly CodeProblem[]): ReadonlyMap<string, Analysis> => {
  const paths = new Map(found.map(({ path, text }) => [path, text]));
  return new Map(
    [...paths].map(([path, text]) => {
      const problems = merged(found.filter((one) => one.path === path && one.text === text));
      return [path, { text, lines: new LineIndex(text), kind: 'python', configs: [], problems, work: null }];
    }),
  );
};

const merged = (found: readonly CodeProblem[]): readonly Problem[] => {
  const groups = new Map<string, CodeProblem[]>();
  for (const one of found) {
    const key = JSON.stringify([one.code, one.range, unnamed(one)]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap(problemOf).sort((a, b) => a.range.start - b.range.start);
};

const problemOf = (same: readonly CodeProblem[]): readonly Problem[] => {
  const [first] = same;
  if (first === undefined) return [];
  const releases = [...new Set(same.map(({ release }) => release))].join(', ');
  const { code, severity, range } = first;
  const why = unnamed(first);
  const message = { en: `Ray ${releases}: ${why.en}`, vi: `Ray ${releases}: ${why.vi}` };
  return [{ code, severity, range, message, related: same.map(({ config }) => config), unit: null }];
};

/** Why, without the release that says so: the others are told beside it. */
const unnamed = ({ why, release }: CodeProblem): Words => {
  const without = (text: string): string => text.replaceAll(`Ray ${release}`, 'Ray');
  return { en: without(why.en), vi: without(why.vi) };
};
