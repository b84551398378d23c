import { builderArgs } from '../options/builder-args.ts';
import type { DeploymentSettings } from '../deployments/settings.ts';
import type { Environment } from '../ray/environment.ts';
import { entryOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import { distinctNames } from './names.ts';
import { BUILDS } from './registry.ts';

/**
 * Every deployment that a builder of `ray.serve.llm` makes of an application's `args`, those that others wait for first.
 * Null: it is none of the builders, or its models cannot be read.
 */
export const llmDeployments = (
  app: MapNode,
  release: string,
  environment: Environment,
): readonly DeploymentSettings[] | null => {
  const args = builderArgs(app, release);
  const build = args === null ? undefined : BUILDS[args.builder.name];
  if (args === null || build === undefined) return null;
  const range =
    entryOf(valueOf(app, 'args'), 'llm_configs')?.keyRange ?? valueOf(app, 'import_path')?.range ?? app.range;
  const built = build({ args, range, release, environment });
  return built && distinctNames(built);
};
