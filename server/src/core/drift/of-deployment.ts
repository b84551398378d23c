import { unlikeActor } from './actor-options.ts';
import { unlikePlain } from './plain-options.ts';
import { unlikeReplicas } from './replica-counts.ts';
import type { DeploymentSides } from './sides.ts';
import type { Unlike } from './values.ts';

/** Every option of one deployment that is not the same in file and cluster. */
export const unlikeDeployment = (sides: DeploymentSides): readonly Unlike[] => [
  ...unlikeReplicas(sides),
  ...unlikeActor(sides),
  ...unlikePlain(sides),
];
