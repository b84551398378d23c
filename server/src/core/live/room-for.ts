import type { ClusterDescription } from '../clusters/cluster.ts';
import type { LiveCluster } from './live-cluster.ts';
import { releaseOf } from './release-of.ts';
import { isReplacedBy } from './replaced.ts';
import { roomOf } from './room.ts';
import type { Room } from './room.ts';

/**
 * The room that a config with these applications finds in a running cluster once a deploy of it is done: what is left beside
 * all that stays there. Null where the cluster did not tell its nodes.
 */
export const roomFor = (live: LiveCluster, applications: readonly string[]): Room | null =>
  roomOf(live, isReplacedBy(applications, releaseOf(live)));

/** What an analysis is made with. */
interface DeployedTo {
  readonly clusterDeployed: (applications: readonly string[]) => ClusterDescription | null;
  readonly rayVersionOption?: string;
}

/** What a config is analysed with that is deployed to a running cluster: its release, and its room, whatever the file names. */
export const deployedTo = (live: LiveCluster): DeployedTo => {
  const release = releaseOf(live);
  return {
    clusterDeployed: (applications) => roomFor(live, applications)?.description ?? null,
    ...(release !== null && { rayVersionOption: release }),
  };
};
