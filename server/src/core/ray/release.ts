/** Orders releases such as `2.9.3` and `2.47`; a missing patch counts as 0. */
export const compareReleases = (a: string, b: string): number => {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** A fact that changes with releases: each step holds from its release until the next step's. */
export type Steps<T> = readonly (readonly [since: string, value: T])[];

/** The value a fact has on a release; undefined before its first step. */
export const at = <T>(steps: Steps<T>, release: string): T | undefined =>
  steps.findLast(([since]) => compareReleases(since, release) <= 0)?.[1];

/** `2.47`, `2.47.1`, also with a leading `v` or `ray-`; null for anything else. */
export const parseRayVersion = (text: string): string | null =>
  /^(?:v|ray-)?(\d+\.\d+(?:\.\d+)?)$/.exec(text.trim())?.[1] ?? null;
