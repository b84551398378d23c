import type { Steps } from '../release.ts';

/** Steps as a generated file holds them (`[[since, value], …]`), typed; the generator and its tests vouch for the shape. */
export const stepsOf = <T>(raw: readonly (readonly unknown[])[]): Steps<T> =>
  raw as unknown as readonly (readonly [string, T])[];
