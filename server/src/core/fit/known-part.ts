import type { ApplicationDemand, DeploymentDemand, Ties } from '../demand/demand.ts';
import type { ReplicaShape } from '../deployments/replica.ts';

/** What of an application Ray surely has to place: no more than there is, and as free as it can be. */
export const knownPart = (application: ApplicationDemand): ApplicationDemand => ({
  ...application,
  deployments: application.deployments.flatMap(leastPart),
});

/** Ties that cannot be read leave any node. */
const FREE: Ties = { actor: null, perNode: null, selectors: [], bundleSelectors: [], helpers: [] };

const leastPart = (deployment: DeploymentDemand): readonly DeploymentDemand[] => {
  const { replicas, ties } = deployment;
  const replica = deployment.replica ?? actorOf(deployment);
  return replicas === null || replica === null ? [] : [{ ...deployment, replica, ties: ties ?? FREE }];
};

/** Whatever its group is, a bundle holds the replica's actor. */
const actorOf = ({ atLeast, ties }: DeploymentDemand): ReplicaShape | null =>
  atLeast === null || ties?.actor == null ? null : { bundles: [{ each: ties.actor, count: 1 }], strategy: null };
