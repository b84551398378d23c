import { compareReleases } from '../ray/release.ts';
import { asMap, numberOf, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';

/**
 * Whether the builder gives a model's deployment an autoscaling config: always up to 2.49, on request in 2.50 – 2.52,
 * and from 2.53 unless a count is written (goldens of overrides, all releases).
 */
export const isModelScaled = (model: Tree, release: string): boolean => {
  if (compareReleases(release, '2.50.0') < 0) return true;
  if (asMap(valueOf(model, 'deployment_config', 'autoscaling_config')) !== undefined) return true;
  return (
    compareReleases(release, '2.53.0') >= 0 &&
    numberOf(valueOf(model, 'deployment_config', 'num_replicas')) === undefined
  );
};

/** The same for the router or ingress: not in 2.51 and 2.52, unless the file asks for it. */
export const isRouterScaled = (args: Tree | undefined, release: string): boolean => {
  if (compareReleases(release, '2.51.0') < 0) return true;
  const config = valueOf(args, 'ingress_deployment_config');
  if (asMap(valueOf(config, 'autoscaling_config')) !== undefined) return true;
  return compareReleases(release, '2.53.0') >= 0 && numberOf(valueOf(config, 'num_replicas')) === undefined;
};
