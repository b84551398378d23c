import type { Analysis } from '../../core/index.ts';
import { UsageError } from './usage.ts';

/** `APPLICATION/DEPLOYMENT=N`: so many requests in flight; the last equals sign counts, since names may hold one. */
export const readLoads = (written: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    written.map((text) => {
      const [, key, number] = /^(.+\/.+)=(\d{1,9})$/.exec(text) ?? [];
      if (key === undefined)
        throw new UsageError(`--load ${text}: write APPLICATION/DEPLOYMENT=N, N requests in flight`);
      return [key, Number(number)] as const;
    }),
  );

/** The same for the deployments of a file, each of which must be there. */
export const loadsOf = (
  loads: ReadonlyMap<string, number>,
  { configs }: Analysis,
): Readonly<Record<string, number>> => {
  const known = configs.flatMap(({ applications }) =>
    applications.flatMap(({ name, deployments }) => deployments.map((one) => `${name}/${one.name}`)),
  );
  const missing = [...loads.keys()].find((key) => !known.includes(key));
  if (missing !== undefined)
    throw new UsageError(`--load ${missing}: no such deployment here; there are ${known.join(', ') || 'none'}`);
  return Object.fromEntries(loads);
};
