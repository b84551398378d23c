import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { textBetween } from './text.ts';

/** A small change of a source, as the instrumenter names it; lines and columns count from 0. */
export interface Mutant {
  readonly id: string;
  readonly file: string;
  readonly start: Point;
  readonly end: Point;
  readonly mutator: string;
  readonly was: string;
  readonly replacement: string;
}

export interface Point {
  readonly line: number;
  readonly column: number;
}

const silent = () => undefined;
const log = {
  ...{ trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent },
  ...{ isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false },
  ...{ isWarnEnabled: () => false, isErrorEnabled: () => false, isFatalEnabled: () => false },
};

/**
 * Texts are left as they are: words of rules are read by people, and names of Ray by the goldens. A function that is gone
 * as a whole (`ArrowFunction`) is noticed by whatever calls it and would only raise the score.
 */
const options = { plugins: null, excludedMutations: ['StringLiteral', 'ArrowFunction'], ignorers: [] };

const filesIn = (root: string, folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .toSorted();

/** The sources of a folder of the core, without tests and what is generated; paths from the root. */
export const sourcesIn = (root: string, folder: string): readonly string[] =>
  filesIn(root, folder).filter((path) => !/\.(test|d)\.ts$|\/generated\//.test(path));

/** The files of tests in a folder; paths from the root. */
export const testsIn = (root: string, folder: string): readonly string[] =>
  filesIn(root, folder).filter((path) => path.endsWith('.test.ts'));

/** Sources with every mutant inside, switched off until its id is made active, or only those in the given places. */
export const instrument = async (
  root: string,
  files: readonly string[],
  places?: ReadonlyMap<string, readonly { readonly start: Point; readonly end: Point }[]>,
): Promise<{ readonly mutants: readonly Mutant[]; readonly contents: ReadonlyMap<string, string> }> => {
  const given = files.map((file) => ({
    name: file,
    content: readFileSync(join(root, file), 'utf8'),
    mutate: places === undefined ? true : [...(places.get(file) ?? [])],
  }));
  const made = await new Instrumenter(log).instrument(given, options);
  const texts = new Map(given.map(({ name, content }) => [name, content]));
  const wanted = made.mutants.filter(({ status }) => status !== 'Ignored');
  const mutants = wanted.map(({ id, fileName, location, mutatorName, replacement }) => ({
    id,
    file: fileName,
    start: location.start,
    end: location.end,
    mutator: mutatorName,
    was: textBetween(texts.get(fileName) ?? '', location.start, location.end),
    replacement,
  }));
  return { mutants, contents: new Map(made.files.map(({ name, content }) => [name, content])) };
};
