import { analyze, driftOf } from '../../core/index.ts';
import type { LiveCluster } from '../../core/index.ts';
import { deployedConfig, isByRun } from './deployed.ts';
import type { DeployedConfig } from './deployed.ts';

/** What is left when one application is shut down. */
export interface Gone {
  /** All other applications that a config deployed, as they are: no release deletes one by itself. */
  readonly rest: DeployedConfig;
  /** `serve.run` started it, and no config. */
  readonly isByRun: boolean;
  /** Applications that the release would delete with it. */
  readonly alsoGone: readonly string[];
}

/** What a deploy of the rest does to the others is asked as of any other file. */
export const goneWith = (cluster: LiveCluster, name: string): Gone => {
  const rest = deployedConfig(cluster, new Set([name]));
  const own = cluster.serve?.applications.find((one) => one.name === name);
  const analysis = analyze(JSON.stringify(rest), cluster.ray === null ? {} : { rayVersionOption: cluster.ray });
  const { applications } = driftOf(analysis, 0, cluster);
  const gone = applications.filter((one) => one.change === 'vanishes' && one.name !== name);
  return { rest, isByRun: own !== undefined && isByRun(own), alsoGone: gone.map((one) => one.name) };
};
