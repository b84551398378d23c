import { compareReleases } from '../release.ts';
import type { Steps } from '../release.ts';

/** Steps as a generated file holds them (`[[since, value], …]`), typed; the generator and its tests vouch for the shape. */
export const stepsOf = <T>(raw: readonly (readonly unknown[])[]): Steps<T> =>
  raw as unknown as readonly (readonly [string, T])[];

/** A fact made of another: what each of its values says. */
export const eachStep = <T, U>(steps: Steps<T>, value: (found: T) => U): Steps<U> =>
  steps.map(([since, found]) => [since, value(found)] as const);

/** A fact made of others: asked anew at each release where one of them changes. */
export const derive = <T>(sources: readonly Steps<unknown>[], value: (release: string) => T): Steps<T> =>
  [...new Set(sources.flatMap((steps) => steps.map(([since]) => since)))]
    .sort(compareReleases)
    .map((release) => [release, value(release)] as const);

/** Names that came and went, as a generated file holds them. */
interface Change {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

/** The names that a release has, of a list written as what each release adds and removes. */
export const namesOn = (raw: readonly (readonly unknown[])[], release: string): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const [since, { add = [], remove = [] }] of stepsOf<Change>(raw)) {
    if (compareReleases(since, release) > 0) break;
    for (const name of add) names.add(name);
    for (const name of remove) names.delete(name);
  }
  return names;
};

/** The first release that adds the name; undefined where none does. */
export const nameSince = (raw: readonly (readonly unknown[])[], name: string): string | undefined =>
  stepsOf<Change>(raw).find(([, { add }]) => add?.includes(name))?.[0];

/** The first release on which the fact has a value that passes; undefined where none does. */
export const firstWhere = <T>(steps: Steps<T>, test: (value: T) => boolean): string | undefined =>
  steps.find(([, value]) => test(value))?.[0];

/** `2.47` of `2.47.1`, as people name a release; empty for undefined. */
export const minorOf = (release: string | undefined): string => release?.split('.').slice(0, 2).join('.') ?? '';
