import { minorOf } from '../../ray/facts/steps-of.ts';
import { COVERED, NEWEST_KNOWN, OLDEST_COVERED } from '../../ray/facts/covered.ts';
import { FORMER } from '../../ray/facts/former.ts';
import { compareReleases } from '../../ray/release.ts';

/**
 * A release that a version specifier leaves; with `range` it is the newest known of the one minor that is left, or of
 * releases that are all too old to be covered.
 */
export interface Pin {
  readonly version: string;
  readonly range: string | null;
}

interface Clause {
  readonly operator: string;
  readonly version: string;
  readonly wildcard: boolean;
}

/** `==2.47.1`, `===`, `~=`, `==2.47.*`; a local label such as `+cu121` is the same release. */
const CLAUSE = /^(===|==|~=|!=|>=|<=|>|<)\s*v?(\d+(?:\.\d+){0,2})(\.\*)?(?:\+[\w.]+)?$/;

/** The clauses of a specifier (PEP 440); null where one is beyond the plain releases of Ray. */
const clausesOf = (specifier: string): readonly Clause[] | null => {
  const clauses = specifier.split(',').flatMap((part): readonly (Clause | null)[] => {
    if (part.trim() === '') return [];
    const [, operator, version, wildcard] = CLAUSE.exec(part.trim()) ?? [];
    if (operator === undefined || version === undefined) return [null];
    return [{ operator, version, wildcard: wildcard !== undefined }];
  });
  return clauses.every((clause) => clause !== null) ? clauses : null;
};

const beginsWith = (release: string, prefix: string): boolean => `${release}.`.startsWith(`${prefix}.`);

const withoutLast = (version: string): string => version.slice(0, version.lastIndexOf('.'));

const meets = (release: string, { operator, version, wildcard }: Clause): boolean => {
  const order = compareReleases(release, version);
  if (wildcard) return beginsWith(release, version) === (operator !== '!=');
  switch (operator) {
    case '~=':
      return order >= 0 && beginsWith(release, withoutLast(version));
    case '!=':
      return order !== 0;
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    default:
      return order === 0;
  }
};

/** Whether a specifier takes a release; null where it cannot be read. */
export const takes = (specifier: string, release: string): boolean | null =>
  clausesOf(specifier)?.every((clause) => meets(release, clause)) ?? null;

const isFormer = (release: string): boolean => compareReleases(release, OLDEST_COVERED) < 0;

/** The first patch of a minor release of the same major one, so many after the given release. */
const minorAfter = (release: string, more: number): string => {
  const [major = '', minor = ''] = release.split('.');
  return [major, String(Number(minor) + more), '0'].join('.');
};

/** Releases that are not there yet stand for all that come after the known ones. */
const BEYOND = [minorAfter(NEWEST_KNOWN, 1), minorAfter(NEWEST_KNOWN, 900), '3.0.0', '999.0.0'];

/** The release that an exact specifier names, or the newest that a range leaves; null where that may be one of several. */
export const pinOf = (specifier: string): Pin | null => {
  const clauses = clausesOf(specifier);
  if (clauses === null) return null;
  const takenBy = (release: string): boolean => clauses.every((clause) => meets(release, clause));
  const exact = clauses.find(
    ({ operator, version, wildcard }) => !wildcard && operator.startsWith('==') && version.includes('.'),
  );
  if (exact !== undefined) return takenBy(exact.version) ? { version: exact.version, range: null } : null;
  const taken = [...FORMER, ...COVERED].filter(takenBy);
  const newest = taken.at(-1);
  if (newest === undefined || BEYOND.some(takenBy)) return null;
  return isFormer(newest) || taken.every((release) => minorOf(release) === minorOf(newest))
    ? { version: newest, range: specifier.trim() }
    : null;
};
