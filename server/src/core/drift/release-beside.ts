import type { ConfigWork } from '../analysis/work.ts';
import type { LiveCluster } from '../live/live-cluster.ts';
import { releaseOf } from '../live/release-of.ts';

/** The release by which a config is held against a cluster: the one that runs, or else the file’s. */
export const releaseBeside = (live: LiveCluster, { ray }: Pick<ConfigWork['world'], 'ray'>): string =>
  releaseOf(live) ?? ray.version;
