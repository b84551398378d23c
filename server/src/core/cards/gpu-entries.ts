import { asList, asMap, entryOf, stringOf, valueOf } from '../yaml/tree.ts';
import type { Entry, MapNode } from '../yaml/tree.ts';

/** The places at which a model writes the GPUs of its bundles. */
export const gpuEntries = (model: MapNode): readonly Entry[] => {
  const config = valueOf(model, 'placement_group_config');
  const bundles = [
    valueOf(model, 'resources_per_bundle'),
    valueOf(config, 'bundle_per_worker'),
    ...(asList(valueOf(config, 'bundles'))?.items ?? []),
  ];
  return bundles.flatMap((bundle) => entryOf(asMap(bundle), 'GPU') ?? []);
};

/** What an application's `deployments` say of one, the last of several. */
export const listedIn = (app: MapNode, deployment: string): MapNode | undefined =>
  (asList(valueOf(app, 'deployments'))?.items ?? [])
    .flatMap((one) => asMap(one) ?? [])
    .findLast((one) => stringOf(valueOf(one, 'name')) === deployment);
