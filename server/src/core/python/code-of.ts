import { homeOf } from '../sources/code-home.ts';
import type { CodeHome } from '../sources/code-home.ts';
import { expandedSize } from '../yaml/expanded-size.ts';
import { asMap, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import type { Sources } from './evaluate/state/sources.ts';
import { splitImportPath } from './import-path.ts';
import type { Words } from '../text/words.ts';
import type { Environment } from '../ray/environment.ts';
import type { CodeReading } from './outcome.ts';
import type { Worlds } from './worlds.ts';

/** Whose code is asked for: the application, the release, and the variables that its build task sees. */
export interface CodeQuestion {
  readonly importPath: string;
  readonly app: MapNode;
  readonly release: string;
  readonly environment: Environment;
  /** Variables that are set to something that is not known; `ANY_VARIABLE` among them: so may every other be. */
  readonly unsure?: ReadonlySet<string>;
  /** What was loaded for others. */
  readonly worlds?: Readings['worlds'];
}

/** Code that is not at hand, and why. */
export interface MissingCode {
  readonly kind: 'missing';
  readonly why: Words;
}

/** What an application's code sets up, where somebody can read it; null where nobody looks for it. */
export type CodeOf = (question: CodeQuestion) => CodeReading | MissingCode | null;

/** What was read, by the question that was asked, and the modules that were loaded for it. */
export interface Readings {
  readonly answers: Map<string, CodeReading | MissingCode | null>;
  /** By all that decides what a module holds beside its name. */
  readonly worlds: Map<string, Worlds>;
}

export const noReadings = (): Readings => ({ answers: new Map(), worlds: new Map() });

/** The same answers, each question asked once; `asked` is told of each that was. */
export const remembered =
  (codeOf: CodeOf, readings: Readings, asked: () => void): CodeOf =>
  (question) => {
    const key = keyOf(question);
    const known = key === null ? undefined : readings.answers.get(key);
    if (known !== undefined) return known;
    asked();
    const reading = codeOf({ ...question, worlds: readings.worlds });
    if (key !== null) readings.answers.set(key, reading);
    return reading;
  };

/** All that decides the answer; null where that is too much to write down. */
const keyOf = ({ importPath, app, release, environment, unsure }: CodeQuestion): string | null => {
  const args = valueOf(app, 'args');
  if (args !== undefined && expandedSize(args) > ARGUMENT_LIMIT) return null;
  const variables = [[...environment], [...(unsure ?? [])]];
  return JSON.stringify([importPath, release, variables, homeOf(app), args && plainValue(args)]);
};

/** A tree without the places where it is written. */
const plainValue = (tree: Tree): unknown => {
  if (tree.kind === 'scalar') return [tree.type, String(tree.value)];
  if (tree.kind === 'list') return { items: tree.items.map(plainValue) };
  return { entries: [...tree.entries.values()].map(({ key, textual, value }) => [key, textual, plainValue(value)]) };
};

/** Larger arguments (aliases of aliases, as a rule) are not followed through the code. */
const ARGUMENT_LIMIT = 20_000;

/** The sources of an application by the home of its code, and by the module of its import path, of which they may know more. */
export type SourcesOf = (home: CodeHome, module?: string) => Sources;

/** The sources that a question is answered by. */
export const sourcesFor = ({ importPath, app, environment }: CodeQuestion, sourcesOf: SourcesOf): Sources =>
  sourcesOf(withPath(homeOf(app), environment), splitImportPath(importPath)?.module);

const withPath = (home: CodeHome, environment: Environment): CodeHome => {
  const folders = (environment.get('PYTHONPATH') ?? '').split(':').filter((folder) => folder !== '');
  return folders.length === 0 ? home : { ...home, onPath: folders };
};

/** Why no code is at hand, as far as that is seen without reading any; null where it has to be read. */
export const missingCode = ({ importPath, app }: CodeQuestion, sources: Sources): MissingCode | null => {
  const args = asMap(valueOf(app, 'args'));
  if (args !== undefined && expandedSize(args) > ARGUMENT_LIMIT) return { kind: 'missing', why: TOO_LARGE };
  const path = splitImportPath(importPath);
  // What Ray itself has is known by the release.
  const isRead = path !== null && (/^ray(\.|$)/.test(path.module) || sources.module(path.module) !== null);
  return isRead ? null : notFound(importPath, sources);
};

const TOO_LARGE: Words = {
  en: 'its args are too large to be followed through the code',
  vi: 'args quá lớn để theo dõi qua code',
};

/** Says which files would have been the module, and in which folders they are not. */
export const notFound = (importPath: string, sources: Sources): MissingCode => ({
  kind: 'missing',
  why: whereNot(importPath, sources),
});

const whereNot = (importPath: string, { folders = [] }: Sources): Words => {
  const path = splitImportPath(importPath);
  if (path === null)
    return { en: `${importPath} names no module and attribute`, vi: `${importPath} không nêu module và thuộc tính` };
  const { module } = path;
  const base = module.split('.').join('/');
  const [inEnglish, inVietnamese] = ['this folder', 'thư mục này'].map((own) =>
    folders.map((folder) => (folder === '.' ? own : folder)).join(', '),
  );
  return folders.length === 0
    ? { en: `module ${module} is not in the workspace`, vi: `module ${module} không có trong workspace` }
    : {
        en: `module ${module} is not found: no ${base}.py or ${base}/__init__.py in ${inEnglish ?? ''}`,
        vi: `không tìm thấy module ${module}: không có ${base}.py hay ${base}/__init__.py trong ${inVietnamese ?? ''}`,
      };
};
