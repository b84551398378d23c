/** Orders releases such as `2.9.3` and `2.47`; a missing patch counts as 0. */
export const compareReleases = (a: string, b: string): number => rank(a) - rank(b);

/** Three numbers of up to three digits as one; called for every key of a file, so it allocates nothing. */
const rank = (release: string): number => {
  let whole = 0;
  let part = 0;
  let parts = 0;
  for (let i = 0; i < release.length; i++) {
    const code = release.charCodeAt(i);
    if (code === DOT) {
      whole = whole * 1000 + part;
      part = 0;
      parts++;
    } else part = part * 10 + code - ZERO;
  }
  return (whole * 1000 + part) * 1000 ** (2 - parts);
};

const DOT = 46;
const ZERO = 48;

/** A fact that changes with releases: each step holds from its release until the next step's. */
export type Steps<T> = readonly (readonly [since: string, value: T])[];

/** The value a fact has on a release; undefined before its first step. */
export const at = <T>(steps: Steps<T>, release: string): T | undefined => {
  const own = rank(release);
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i];
    if (step !== undefined && rank(step[0]) <= own) return step[1];
  }
  return undefined;
};

/** `2.47`, `2.47.1`, also with a leading `v` or `ray-`; null for anything else. */
export const parseRayVersion = (text: string): string | null =>
  /^(?:v|ray-)?(\d+\.\d+(?:\.\d+)?)$/.exec(text.trim())?.[1] ?? null;

/** The release that a build such as `2.61.0rc1` or `3.0.0.dev0` is read as; null for a text without one. */
export const releaseOfBuild = (version: string): string | null => /^\d+\.\d+(?:\.\d+)?/.exec(version)?.[0] ?? null;
