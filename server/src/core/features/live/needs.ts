import type { DeploymentDemand } from '../../demand/demand.ts';
import { countOf, numberOf, objectOf, resourcesOf, unitsOf } from '../../live/json.ts';
import type { LiveDeployment } from '../../live/live-cluster.ts';
import type { Resources, Units } from '../../ray/amounts.ts';
import { oneByOne } from '../../ray/bundles.ts';
import type { Bundles } from '../../ray/bundles.ts';
import type { Owner, Owners } from '../../live/owner.ts';

/**
 * What one replica needs: the bundles of the group that one of them has, else what its actor asks for; where no replica
 * tells it, what we work out from the file, else what Serve tells of the deployment. Null where nobody tells.
 */
export const needsOf = (
  owners: Owners,
  owner: Owner,
  deployment: LiveDeployment,
  demand: DeploymentDemand | null,
): Bundles | null => {
  const { required, config } = deployment;
  // While an update goes on those that run may still hold what they held before it.
  const replicas = deployment.replicas.toSorted(
    (a, b) => Number(b.state === 'STARTING') - Number(a.state === 'STARTING'),
  );
  const group = replicas.map((replica) => owners.groupOf(owner, replica)).find((found) => found !== null);
  const gang = gangSize(deployment);
  if (group !== undefined && group.bundles.length % gang === 0) {
    return oneByOne(group.bundles.slice(0, group.bundles.length / gang).map(({ resources }) => resources));
  }
  const actors = replicas.flatMap((replica) => owners.actorOf(owner, replica) ?? []);
  const ofFile = demand?.replica?.bundles ?? null;
  if (group !== undefined || actors.some((actor) => actor.group !== null)) return ofFile;
  const asked = actors.find((actor) => actor.required !== null)?.required ?? null;
  return alone(asked) ?? ofFile ?? alone(required) ?? alone(askedBy(config));
};

/** Replicas that start together or not at all (`gang_scheduling_config`, 2.55 on): 1 where each starts for itself. */
export const gangSize = ({ config }: LiveDeployment): number =>
  countOf(objectOf(objectOf(config)?.gang_scheduling_config)?.gang_size) ?? 1;

const alone = (amounts: Resources | null): Bundles | null => amounts && oneByOne([amounts]);

/** `ray_actor_options` of the settings in force, in which Serve has filled in `num_cpus`. */
const askedBy = (config: unknown): Resources | null => {
  const options = objectOf(objectOf(config)?.ray_actor_options);
  if (options === null || numberOf(options.num_cpus) === null) return null;
  const amounts = new Map<string, Units>(resourcesOf(options.resources ?? {}) ?? []);
  for (const [option, name] of AMOUNTS) {
    const units = unitsOf(options[option]);
    if (units !== null) amounts.set(name, units);
  }
  return amounts;
};

const AMOUNTS = [
  ['num_cpus', 'CPU'],
  ['num_gpus', 'GPU'],
  ['memory', 'memory'],
] as const;
