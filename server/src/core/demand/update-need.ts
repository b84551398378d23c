import type { ApplicationDemand, Demand, DeploymentDemand, UpdateNeed } from './demand.ts';
import { addKnown, times } from '../ray/amounts.ts';
import type { Resources } from '../ray/amounts.ts';
import { bundleSum } from '../ray/bundles.ts';

/**
 * What an update needs while it runs. Serve stops old replicas before it starts new ones, so that a rolling update needs
 * nothing beside, unless `max_surge_percent` lets new ones come first (`_surge_replicas_to_start` in
 * `ray/serve/_private/deployment_state.py`, 2.60). A RayService whose cluster changes starts a second one beside the first.
 */
export const updateNeed = (applications: readonly ApplicationDemand[], demand: Demand | null): UpdateNeed => ({
  rolling: demand && addKnown(applications.flatMap(({ deployments }) => deployments.map(surgeOf))),
  newCluster: demand && times(demand.initial, 2),
});

/** Replicas beyond the target, in whole gangs: at least one of each where any surge is allowed. */
const surgeOf = ({ surge, replicas, replica, gang }: DeploymentDemand): Resources | null => {
  if (surge === 0) return new Map();
  if (surge === null || replicas === null || replica === null) return null;
  const extra = Math.ceil((surge * replicas.initial) / 100);
  const size = gang?.size ?? 1;
  return times(bundleSum(replica.bundles), extra === 0 ? 0 : Math.ceil(extra / size) * size);
};
