import { at, compareReleases } from '../release.ts';
import generated from './generated/builders.json' with { type: 'json' };
import { stepsOf } from './steps-of.ts';

/** True: a builder; `refused`: it can be imported, but is none; false: the release has no such thing. */
type Found = boolean | 'refused';

const PATHS: Readonly<Record<string, readonly (readonly unknown[])[]>> = generated;
/** `module:name`, however the path is written (`import_attr` in `ray/_common/utils.py`: the last dot does for a colon). */
const withColon = (path: string): string => (path.includes(':') ? path : path.replace(/\.(?=[^.]*$)/, ':'));

const stepsOfPath = (path: string) => {
  const key = withColon(path);
  return Object.hasOwn(PATHS, key) ? stepsOf<Found | null>(PATHS[key] ?? []) : undefined;
};

/** What a path into Ray's own LLM package leads to on a release; undefined for every other path. */
export const builderAt = (path: string, release: string): Found | undefined => {
  const steps = stepsOfPath(path);
  return steps && (at(steps, release) ?? false);
};

/** The releases between which the path leads anywhere; null where none has it, or where it is still there. */
export const builderSpan = (path: string): readonly [since: string | null, until: string | null] => {
  const steps = stepsOfPath(path) ?? [];
  const since = steps.find(([, found]) => Boolean(found))?.[0] ?? null;
  const gone = steps.findLast(([, found]) => !found)?.[0] ?? null;
  return [since, since !== null && gone !== null && compareReleases(gone, since) > 0 ? gone : null];
};

/** The builder's own name, as `build_openai_app`; null for a path that is no builder of the release. */
export const builderName = (path: string, release: string): string | null =>
  builderAt(path, release) === true ? (withColon(path).split(':')[1] ?? null) : null;

/** Every path that leads to a builder on some release. */
export const builderPaths: readonly string[] = Object.keys(PATHS);
