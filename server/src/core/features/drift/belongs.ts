import type { ConfigAnalysis } from '../../analysis/analysis.ts';
import type { LiveCluster } from '../../live/live-cluster.ts';

/** Whether one of the applications of a config runs in a cluster, by its name: of any other file nothing is said. */
export const isOfCluster = ({ applications }: Pick<ConfigAnalysis, 'applications'>, { serve }: LiveCluster): boolean =>
  serve?.applications.some(
    ({ name, status }) => status !== 'DELETING' && applications.some((one) => one.name === name),
  ) === true;
