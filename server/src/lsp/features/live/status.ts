import {
  contradictionsOf,
  isOfCluster,
  nameOf,
  once,
  runningHover,
  runningLenses,
  runningOf,
  standingOf,
} from '../../../core/index.ts';
import type { Analysis, Hover, Lens, LiveCluster, Standing, Words } from '../../../core/index.ts';
import { byConfig } from './remember.ts';
import type { Besides } from './safely.ts';
import type { LiveView } from './view.ts';

/** What is told of what runs, beside the lines of documents. */
export const statusOf = (
  cluster: LiveCluster,
  silentSince: number | null,
  safely: Besides,
): Pick<LiveView, 'lensesOf' | 'hoverAt' | 'whyOf' | 'standingOf' | 'contradictionsOf'> => {
  const runs = byConfig((analysis, config) => runningOf(cluster, analysis, config));
  const stands = byConfig((analysis, config) => standingOf(cluster, analysis, config));
  const all = once(() => runningOf(cluster, null, 0));
  return {
    lensesOf: safely<[Analysis], readonly Lens[]>([], (analysis) =>
      analysis.configs.flatMap((config, index) =>
        isOfCluster(config, cluster) ? runningLenses(analysis, index, runs(analysis, index), silentSince !== null) : [],
      ),
    ),
    hoverAt: safely<[Analysis, number, number], Hover | null>(null, (analysis, offset, now) =>
      runningHover(analysis, offset, (config) => runs(analysis, config), {
        cluster: nameOf(cluster.address),
        silentFor: silentSince === null ? null : Math.max(0, (now - silentSince) / 1_000),
      }),
    ),
    whyOf: safely<[string, string], readonly Words[]>([], (application, deployment) => {
      const own = all().find(({ name }) => name === application);
      return own?.deployments.find(({ name }) => name === deployment)?.why ?? [];
    }),
    standingOf: safely<[Analysis, number], Standing | null>(null, stands),
    contradictionsOf: safely<[Analysis], readonly Words[]>([], (analysis) =>
      silentSince === null
        ? analysis.configs.flatMap((_, index) => contradictionsOf(cluster, analysis, index, stands(analysis, index)))
        : [],
    ),
  };
};
