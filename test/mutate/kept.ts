import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './mutants.ts';
import { hashOf, placeOf } from './sample.ts';

/** What earlier runs found out, kept so that a run can stop and go on, and so that new tests alone are run. */
interface Finding {
  readonly refused?: true;
  readonly noticed?: string;
  /** The set of tests that did not notice. */
  readonly against?: string;
}

interface Store {
  readonly mutants: Readonly<Record<string, Finding>>;
  /** Files of tests by the hash of their text, for each set of tests. */
  readonly sets: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The file of the tests that ask goldens. */
export const GOLDENS = 'test/mutate/goldens.ts';

/** The file of a test by its name. */
export const fileOf = (test: string): string => test.split(' > ')[0] ?? '';

type Open = { -readonly [Key in keyof Store]: Record<string, Store[Key][string]> };

const readStore = (path: string): Open =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Open) : { mutants: {}, sets: {} };

/** Files of tests by the hash of their text. */
const hashesOf = (
  tests: readonly string[],
  read: (file: string) => string,
  goldens: number,
): Readonly<Record<string, string>> =>
  Object.fromEntries(tests.map((file) => [file, hashOf(read(file) + (file === GOLDENS ? String(goldens) : ''))]));

/** Undefined: the compiler was not asked yet. */
const refusedIn = (found: Finding | undefined): boolean | undefined =>
  found === undefined ? undefined : found.refused === true;

/** Opens what is kept in a file; a mutant counts only while the text of its source is the same. */
export const openKept = (path: string, root: string, tests: readonly string[], goldens: number) => {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const store = readStore(path);
  const now = hashesOf(tests, read, goldens);
  const hashes = new Map<string, string>();
  const keyOf = (mutant: Mutant): string => {
    const hash = hashes.get(mutant.file) ?? hashOf(read(mutant.file));
    hashes.set(mutant.file, hash);
    return `${hash}|${placeOf(mutant)}`;
  };
  const known = (mutant: Mutant): Finding | undefined => store.mutants[keyOf(mutant)];
  const keep = (mutant: Mutant, record: Finding) => void (store.mutants[keyOf(mutant)] = record);
  return {
    isRefused: (mutant: Mutant): boolean | undefined => refusedIn(known(mutant)),
    keepRefused: (mutant: Mutant, refused: boolean) => {
      keep(mutant, refused ? { refused: true } : {});
    },
    noticed: (mutant: Mutant): string | undefined => {
      const by = known(mutant)?.noticed;
      return by !== undefined && (by.startsWith('stopped') || now[fileOf(by)] !== undefined) ? by : undefined;
    },
    /** Whether a test has yet to be run with a mutant. */
    isNew: (mutant: Mutant, test: string): boolean => {
      const against = known(mutant)?.against;
      return against === undefined || store.sets[against]?.[fileOf(test)] !== now[fileOf(test)];
    },
    /** Files of which a test was left out count as not run. */
    keepJudged: (mutant: Mutant, noticed: string | undefined, leftOut: ReadonlySet<string>) => {
      const ran = Object.fromEntries(Object.entries(now).filter(([file]) => !leftOut.has(file)));
      const set = hashOf(JSON.stringify(ran));
      store.sets[set] = ran;
      keep(mutant, noticed === undefined ? { against: set } : { noticed });
    },
    write: () => {
      writeFileSync(path, JSON.stringify(store));
    },
  };
};
