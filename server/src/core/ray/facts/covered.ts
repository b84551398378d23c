import { compareReleases } from '../release.ts';
import type { Steps } from '../release.ts';
import { firstWhere } from './steps-of.ts';
import releases from './generated/releases.json' with { type: 'json' };

/** Releases that the facts were read off, oldest first. */
export const COVERED: readonly string[] = releases.map(([version]) => String(version));
export const OLDEST_COVERED = COVERED[0] ?? '';
export const NEWEST_KNOWN = COVERED.at(-1) ?? '';

/** The last covered release before the first one on which the fact has a value that passes; undefined where there is none. */
export const lastBefore = <T>(steps: Steps<T>, test: (value: T) => boolean): string | undefined => {
  const first = firstWhere(steps, test);
  return first === undefined ? undefined : COVERED.findLast((release) => compareReleases(release, first) < 0);
};

/** A release to show people how one is written. */
export const EXAMPLE_RELEASE = '2.47.1';
