import { dirname, join } from 'node:path';
import { codeAnalyses, codeProblems } from '../../core/index.ts';
import type { Analysis, CodeProblem, RelatedPlace } from '../../core/index.ts';
import { placeOfPath } from '../../node/places.ts';
import { wayTo } from '../formats/file-place.ts';
import { checkedFile } from '../formats/checked-file.ts';
import type { CheckedFile } from '../formats/checked-file.ts';

/** What a checked file says of a file of code. */
export interface CodeSaid {
  readonly problem: CodeProblem;
  /** The file of code as the call leads to it. */
  readonly named: string;
}

/** The same with each text once, so that many problems of one file are small between threads. */
export interface PackedCode {
  readonly texts: readonly string[];
  readonly said: readonly Packed[];
}

/** In place of each text stands its number. */
interface Packed {
  readonly named: string;
  readonly text: number;
  readonly configText: number;
  readonly problem: Omit<CodeProblem, 'text' | 'config'>;
  readonly config: Omit<RelatedPlace, 'file'> & { readonly path: string };
}

/** What an analysis says of files of code. */
export const codeSaid = ({ path, analysis }: Pick<CheckedFile, 'path' | 'analysis'>): PackedCode => {
  const texts: string[] = [];
  const numberOf = (text: string): number => {
    const known = texts.indexOf(text);
    return known < 0 ? texts.push(text) - 1 : known;
  };
  const said = codeProblems(analysis, placeOfPath(path)).map(({ text, config, ...problem }) => ({
    named: join(dirname(path), wayTo(problem.path, path)),
    text: numberOf(text),
    configText: numberOf(analysis.text),
    problem,
    config: { message: config.message, range: config.range, path: placeOfPath(path) },
  }));
  return { texts, said };
};

export const unpacked = ({ texts, said }: PackedCode): readonly CodeSaid[] =>
  said.map(({ named, text, configText, problem, config: { path, ...place } }) => ({
    named,
    problem: {
      ...problem,
      text: texts[text] ?? '',
      config: { ...place, file: { path, text: texts[configText] ?? '' } },
    },
  }));

/** The files of code of which something is said, each as an entry of its own, but for those that were checked themselves. */
export const codeFiles = (said: readonly CodeSaid[], isChecked: (path: string) => boolean): readonly CheckedFile[] =>
  [...analysesOf(said)].flatMap(([path, analysis]) => {
    const named = said.find(({ problem }) => problem.path === path)?.named ?? path;
    return isChecked(placeOfPath(path)) ? [] : [checkedFile(named, analysis)];
  });

/** A script that was checked itself, with what the configs say of it. */
export const withSaid = (file: CheckedFile, said: readonly CodeSaid[]): CheckedFile => {
  const { path, analysis, isWhole } = file;
  const more = analysesOf(said).get(placeOfPath(path));
  return more === undefined
    ? file
    : checkedFile(path, { ...analysis, problems: [...analysis.problems, ...more.problems] }, { isWhole });
};

const analysesOf = (said: readonly CodeSaid[]): ReadonlyMap<string, Analysis> =>
  codeAnalyses(said.map(({ problem }) => problem));
