import { asList, entryOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';

export type ManifestKind = 'RayService' | 'RayCluster' | 'RayJob' | 'ConfigMap';

/** One object of Kubernetes that matters to Ray. */
export interface Manifest {
  readonly kind: ManifestKind;
  readonly root: Tree;
  /** The `RayClusterSpec` in it; undefined for one that names a cluster of elsewhere, and for a ConfigMap. */
  readonly spec: Tree | undefined;
}

/** Where each kind keeps its `RayClusterSpec` (`ray-operator/apis/ray/v1`). */
const SPECS: Readonly<Record<ManifestKind, readonly string[] | null>> = {
  RayCluster: ['spec'],
  RayService: ['spec', 'rayClusterConfig'],
  RayJob: ['spec', 'rayClusterSpec'],
  ConfigMap: null,
};

const isKind = (kind: string): kind is ManifestKind => Object.hasOwn(SPECS, kind);

/** The objects of a document: itself, or the items of a `List` as `kubectl get -o yaml` prints it. */
export const manifestsIn = (root: Tree): readonly Manifest[] => {
  const kind = stringOf(entryOf(root, 'kind')?.value) ?? '';
  if (kind.endsWith('List')) return (asList(entryOf(root, 'items')?.value)?.items ?? []).flatMap(manifestsIn);
  if (!isKind(kind) || entryOf(root, 'apiVersion') === undefined) return [];
  const path = SPECS[kind];
  return [{ kind, root, spec: path === null ? undefined : valueOf(root, ...path) }];
};

/** The first container of a pod template, in which Ray runs (`common.RayContainerIndex` of KubeRay). */
export const rayContainer = (group: Tree | undefined): Tree | undefined =>
  asList(valueOf(group, 'template', 'spec', 'containers'))?.items[0];

export const headGroup = ({ spec }: Manifest): Tree | undefined => entryOf(spec, 'headGroupSpec')?.value;

export const workerGroups = ({ spec }: Manifest): readonly Tree[] =>
  asList(entryOf(spec, 'workerGroupSpecs')?.value)?.items ?? [];
