import { headGroup, workerGroups } from '../../sources/manifests/manifest.ts';
import type { Manifest } from '../../sources/manifests/manifest.ts';
import { entryOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import type { Words } from '../../text/words.ts';
import type { ClusterDescription, NodeGroup } from '../cluster.ts';
import { countOf, entriesOf, isAbsent, textOf } from './amount.ts';
import { podOffer } from './kuberay-pod.ts';
import type { PodOffer } from './kuberay-pod.ts';
import { startLabels } from './start-params.ts';

const NO_CLUSTER: Words = {
  en: 'this manifest describes no cluster of its own (no headGroupSpec)',
  vi: 'manifest này không mô tả cụm nào (không có headGroupSpec)',
};

export const kuberayCluster = (manifest: Manifest): { cluster: ClusterDescription } | { problem: Words } => {
  const { kind, root, spec } = manifest;
  const head = headGroup(manifest);
  if (head === undefined) return { problem: NO_CLUSTER };
  const overwritten = isOverwritten(root);
  const scaling = isAbsent(entryOf(spec, 'enableInTreeAutoscaling')?.value) ? false : scalingOf(spec);
  const workers = workerGroups(manifest);
  const offers = [head, ...workers].map((group) => podOffer(group, overwritten));
  const [headOffer, ...workerOffers] = offers.every(({ looksForGpus }) => looksForGpus)
    ? offers.map(withUnseenGpus)
    : offers;
  const nodes = [
    { count: 1, isHead: true, ...groupOf(head, 'headgroup', headOffer) },
    ...workers.map((group, i) => ({ ...countsOf(group, scaling), ...groupOf(group, nameOf(group), workerOffers[i]) })),
  ];
  const name = textOf(valueOf(root, 'metadata', 'name')) ?? textOf(valueOf(root, 'metadata', 'generateName'));
  return { cluster: { name: [kind, name].filter(Boolean).join(' '), nodes } };
};

const nameOf = (group: Tree): string => textOf(entryOf(group, 'groupName')?.value) ?? 'workers';

/** With this annotation KubeRay leaves the container's own command alone (`isOverwriteRayContainerCmd` in `pod.go`). */
const isOverwritten = (root: Tree): boolean =>
  textOf(valueOf(root, 'metadata', 'annotations', 'ray.io/overwrite-container-cmd')) === 'true';

/** Null: it is written, but what it says is filled in later. */
const scalingOf = (spec: Tree | undefined): boolean | null => {
  const tree = entryOf(spec, 'enableInTreeAutoscaling')?.value;
  return tree?.kind === 'scalar' && typeof tree.value === 'boolean' ? tree.value : null;
};

/** Where no pod says anything of GPUs, Ray may still find some: a runtime can show a node's GPUs to every container. */
const withUnseenGpus = ({ resources, unknown, looksForGpus }: PodOffer): PodOffer => ({
  resources: new Map([...resources].filter(([name]) => name !== 'GPU')),
  unknown: new Set([...unknown, 'GPU']),
  looksForGpus,
});

const groupOf = (group: Tree, name: string, offer: PodOffer | undefined): Omit<NodeGroup, 'count'> => {
  const { resources = new Map<string, bigint>(), unknown = new Set<string>() } = offer ?? {};
  return { name, resources, labels: labelsOf(group, name), ...(unknown.size > 0 && { unknown }) };
};

/** Labels of the group replace those of `rayStartParams`; Ray adds the group's name (`ray.io/node-group`). */
const labelsOf = (group: Tree, name: string): ReadonlyMap<string, string> => {
  const own = entriesOf(entryOf(group, 'labels')?.value).map(([key, value]) => [key, textOf(value) ?? ''] as const);
  const given = own.length > 0 ? own : [...startLabels(valueOf(group, 'rayStartParams', 'labels'))];
  return new Map([['ray.io/node-group', name], ...given]);
};

/** The most that `maxReplicas` can say (its default in the CRD). */
const NO_BOUND = 2_147_483_647;

/** `GetWorkerGroupDesiredReplicas` in `utils/util.go`: `replicas` between the bounds, each of `numOfHosts` pods. */
const countsOf = (group: Tree, scaling: boolean | null): Pick<NodeGroup, 'count' | 'maxCount' | 'countUnknown'> => {
  const read = (key: string, absent: number): number | null => countOf(entryOf(group, key)?.value, absent);
  const suspend = entryOf(group, 'suspend')?.value;
  if (suspend?.kind === 'scalar' && suspend.value === true) return { count: 0 };
  const [least, most, hosts] = [read('minReplicas', 0), read('maxReplicas', NO_BOUND), read('numOfHosts', 1)];
  const replicas = read('replicas', 0);
  const top = most === null || most >= NO_BOUND || hosts === null ? Infinity : most * hosts;
  if (replicas === null || least === null || most === null || hosts === null || scaling === null) {
    const fewest = (least ?? 0) * (hosts ?? 1);
    return { count: fewest, maxCount: top, ...(scaling !== true && { countUnknown: true }) };
  }
  const count = (replicas < least ? least : Math.min(replicas, most)) * hosts;
  return scaling ? { count, maxCount: Math.max(top, count) } : { count };
};
