import type { Analysis } from '../../core/index.ts';
import { UsageError, didYouMean, joined } from './usage-error.ts';
import { written as shown } from './written.ts';

/** `APPLICATION/DEPLOYMENT=N`: so many requests in flight; the last equals sign counts, since names may hold one. */
export const readLoads = (written: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    written.map((text) => {
      const [, key, number] = /^(.+\/.+)=(\d{1,9})$/.exec(text) ?? [];
      if (key !== undefined) return [key, Number(number)] as const;
      throw new UsageError({
        en: `--load ${shown(text)}: write APPLICATION/DEPLOYMENT=N, N requests in flight`,
        vi: `--load ${shown(text)}: hãy viết APPLICATION/DEPLOYMENT=N, N yêu cầu đang chạy`,
      });
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
  if (missing === undefined) return Object.fromEntries(loads);
  const all = known.join(', ');
  const words = {
    en: `--load ${shown(missing)}: no such deployment here; there are ${all || 'none'}.`,
    vi: `--load ${shown(missing)}: ở đây không có deployment này; ${all === '' ? 'không có cái nào' : `có ${all}`}.`,
  };
  throw new UsageError(joined(words, didYouMean(missing, known)));
};
