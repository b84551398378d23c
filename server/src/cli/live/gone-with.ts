import { analyze, deployedConfig, deployedIn, driftOf } from '../../core/index.ts';
import type { LiveCluster } from '../../core/index.ts';

/**
 * Applications that the release would delete with one that is shut down: what a deploy of all others, as they are, does to
 * them is asked as of any other file. No release deletes one by itself.
 */
export const goneWith = (cluster: LiveCluster, name: string): readonly string[] => {
  const rest = deployedConfig(deployedIn(cluster.serve), name);
  const analysis = analyze(JSON.stringify(rest), cluster.ray === null ? {} : { rayVersionOption: cluster.ray });
  const { applications } = driftOf(analysis, 0, cluster);
  return applications.flatMap((one) => (one.change === 'vanishes' && one.name !== name ? one.name : []));
};
