import type { KuberayObject } from '../../ray/facts/kuberay.ts';
import { asMap, entryOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';
import { headGroup, workerGroups } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** An object of KubeRay's own in a manifest, and what people call it. */
export interface ObjectPlace {
  readonly object: KuberayObject;
  readonly name: string;
  readonly map: MapNode;
}

/** The version of the API: `v1` of `ray.io/v1`. */
export const apiOf = ({ root }: Manifest): string =>
  /^ray\.io\/(\w+)$/.exec(stringOf(entryOf(root, 'apiVersion')?.value) ?? '')?.[1] ?? '';

/** Every object of a manifest whose keys KubeRay reads itself. */
export const objectsOf = (manifest: Manifest): readonly ObjectPlace[] => [
  ...(manifest.kind === 'RayService' ? ofService(manifest.root) : []),
  ...(manifest.kind === 'RayService' || manifest.kind === 'RayCluster' ? ofCluster(manifest) : []),
];

const place = (object: KuberayObject, name: string, tree: Tree | undefined): readonly ObjectPlace[] => {
  const map = asMap(tree);
  return map === undefined ? [] : [{ object, name, map }];
};

const ofService = (root: Tree): readonly ObjectPlace[] => {
  const spec = valueOf(root, 'spec');
  const strategy = valueOf(spec, 'upgradeStrategy');
  return [
    ...place('RayService.spec', 'spec', spec),
    ...place('RayService.spec.upgradeStrategy', 'upgradeStrategy', strategy),
    ...place(
      'RayService.spec.upgradeStrategy.clusterUpgradeOptions',
      'clusterUpgradeOptions',
      valueOf(strategy, 'clusterUpgradeOptions'),
    ),
  ];
};

const ofCluster = (manifest: Manifest): readonly ObjectPlace[] => {
  const { kind, spec } = manifest;
  return [
    ...place('cluster', kind === 'RayService' ? 'rayClusterConfig' : 'spec', spec),
    ...place('cluster.authOptions', 'authOptions', valueOf(spec, 'authOptions')),
    ...place('cluster.autoscalerOptions', 'autoscalerOptions', valueOf(spec, 'autoscalerOptions')),
    ...place('cluster.gcsFaultToleranceOptions', 'gcsFaultToleranceOptions', valueOf(spec, 'gcsFaultToleranceOptions')),
    ...place('cluster.headGroupSpec', 'headGroupSpec', headGroup(manifest)),
    ...workerGroups(manifest).flatMap((group) => [
      ...place('cluster.workerGroupSpecs', 'a worker group', group),
      ...place('cluster.workerGroupSpecs.scaleStrategy', 'scaleStrategy', valueOf(group, 'scaleStrategy')),
    ]),
  ];
};

/** The upgrade strategy of a RayService. */
export const upgradeStrategy = ({ root }: Manifest): MapNode | undefined =>
  asMap(valueOf(root, 'spec', 'upgradeStrategy'));
