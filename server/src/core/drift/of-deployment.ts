import { leavesActorToCode, unlikeActor } from './actor-options.ts';
import { plainLeftToCode, unlikePlain } from './plain-options.ts';
import { leavesReplicasToCode, unlikeReplicas } from './replica-counts.ts';
import type { DeploymentSides } from './sides.ts';
import type { Unlike } from './values.ts';

/** Every option of one deployment that is not the same in file and cluster. */
export const unlikeDeployment = (sides: DeploymentSides): readonly Unlike[] => [
  ...unlikeReplicas(sides),
  ...unlikeActor(sides),
  ...unlikePlain(sides),
];

/** Options that the file that was deployed had and the file has no more, and of which nobody knows what the code sets. */
export const leftToCode = (sides: DeploymentSides): readonly string[] => [
  ...(leavesReplicasToCode(sides) ? ['num_replicas'] : []),
  ...(leavesActorToCode(sides) ? ['ray_actor_options'] : []),
  ...plainLeftToCode(sides),
];
