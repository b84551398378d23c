import type { Claim, Include, Tier } from './reading.ts';
import { joined, nameOf } from './paths.ts';
import { sameRelease } from './reading.ts';
import { readRequirements } from './requirements-txt.ts';
import { sourceOf } from './sources.ts';

/** A release and the file that names it. */
export interface NamedInFile extends Claim {
  /** Its path as people see it, with `/`. */
  readonly file: string;
}

/** What the files around a config say of its Ray release. */
export interface WorkspaceRelease {
  /** Null where those that count most contradict each other. */
  readonly decided: NamedInFile | null;
  /** Those that name another release. */
  readonly others: readonly NamedInFile[];
}

/** Texts by their paths from one folder, with `/`; null for a file that is not there. */
export type FolderFiles = ReadonlyMap<string, string | null>;

interface Ranked {
  readonly order: number;
  readonly named: readonly NamedInFile[];
}

/** What the files of one folder say; null where they say nothing. */
export const releaseInFolder = (files: FolderFiles): WorkspaceRelease | null => {
  const ranked = [...files.keys()].flatMap((path): readonly Ranked[] => {
    const order = sourceOf(path)?.order;
    const named = order === undefined ? [] : namedIn(path, false, files, []);
    return order === undefined || named.length === 0 ? [] : [{ order, named }];
  });
  const best = Math.min(...ranked.map(({ order }) => order));
  const all = ranked.toSorted((a, b) => a.order - b.order).flatMap(({ named }) => named);
  const deciding = ranked.filter(({ order }) => order === best).flatMap(({ named }) => named);
  const [first] = deciding;
  if (first === undefined) return null;
  const decided = deciding.every((other) => sameRelease(first, other)) ? first : null;
  return { decided, others: distinct(all.filter((one) => decided === null || !sameRelease(one, decided))) };
};

/** Files that are included by those already there and that nobody has looked for yet. */
export const wantedFiles = (files: FolderFiles): readonly string[] => [
  ...new Set([...files.keys()].flatMap((path) => includesOf(path, files)).filter((path) => !files.has(path))),
];

const includesOf = (path: string, files: FolderFiles): readonly string[] =>
  tiersOf(path, sourceOf(path) === null, files).flatMap(({ statements }) =>
    statements.flatMap((statement) => (isInclude(statement) ? [joined(path, statement.include)] : [])),
  );

const tiersOf = (path: string, requirements: boolean, files: FolderFiles): readonly Tier[] => {
  const text = files.get(path) ?? null;
  const read = requirements ? readRequirements : (sourceOf(path) ?? sourceOf(nameOf(path)))?.read;
  return text === null || read === undefined ? [] : read(text, path);
};

const isInclude = (statement: Tier['statements'][number]): statement is Include =>
  typeof statement === 'object' && 'include' in statement;

/** `path` is not followed again inside itself. */
const namedIn = (
  path: string,
  requirements: boolean,
  files: FolderFiles,
  inside: readonly string[],
): readonly NamedInFile[] => {
  if (inside.includes(path)) return [];
  for (const tier of tiersOf(path, requirements, files)) {
    const named = inTier(tier, path, files, [...inside, path]);
    if (named.length > 0) return distinct(named);
  }
  return [];
};

const inTier = (
  { statements, lastWins }: Tier,
  path: string,
  files: FolderFiles,
  inside: readonly string[],
): readonly NamedInFile[] => {
  const steps = statements.map((statement): readonly NamedInFile[] | 'open' => {
    if (statement === 'open') return statement;
    if (isInclude(statement)) return namedIn(joined(path, statement.include), statement.requirements, files, inside);
    return [{ ...statement, file: shown(path) }];
  });
  if (lastWins !== true) return steps.flatMap((step) => (step === 'open' ? [] : step));
  const last = steps.findLast((step) => step === 'open' || step.length > 0);
  return last === undefined || last === 'open' ? [] : last;
};

/** A virtual environment is named by its folder. */
const shown = (path: string): string => (path.endsWith('.dist-info') ? (path.split('/')[0] ?? path) : path);

/** Each release of a file once. */
const distinct = (named: readonly NamedInFile[]): readonly NamedInFile[] =>
  named.filter(
    (one, index) => named.findIndex((other) => other.file === one.file && sameRelease(other, one)) === index,
  );
