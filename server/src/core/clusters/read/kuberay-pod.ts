import { isFilledInLater } from '../../sources/detect/placeholder.ts';
import { rayContainer } from '../../sources/manifests/manifest.ts';
import { asList, entryOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import type { Units } from '../../ray/amounts.ts';
import { EVERYTHING } from '../cluster.ts';
import { entriesOf, exactQuantity, isKnown, mapOf, startOption, textOf, wholeQuantity } from './amount.ts';
import type { Amount } from './amount.ts';
import { wholeResources } from './json-resources.ts';
import type { GivenResources } from './json-resources.ts';
import { overridingResources } from './override-resources.ts';
import { withCard } from './node-card.ts';
import { customResources, kuberayResources } from './start-params.ts';

/** What the Ray node in a pod of a group offers, as KubeRay starts it. */
export interface PodOffer {
  readonly resources: ReadonlyMap<string, Units>;
  readonly unknown: ReadonlySet<string>;
  /** True where nothing names GPUs, not even that there are none: Ray looks for them itself. */
  readonly looksForGpus: boolean;
}

/** `IsGPUResourceKey` in `ray-operator/controllers/ray/utils/resources.go`. */
const GPU_KEY = /gpu$|nvidia\.com\/mig-\d+g\.\d+gb$/;

/** `customAcceleratorToRayResourceMap` in `ray-operator/controllers/ray/common/pod.go`. */
const ACCELERATORS: readonly (readonly [key: string, resource: string])[] = [
  ['aws.amazon.com/neuroncore', 'neuron_cores'],
  ['google.com/tpu', 'TPU'],
];

/**
 * What Ray looks for on its node where no custom resource names it (`ray/_private/accelerators`, 2.60); KubeRay passes
 * only those of `ACCELERATORS` and GPUs.
 */
const FOUND_BY_RAY = ['neuron_cores', 'TPU', 'HPU', 'NPU', 'RBLN', 'FURIOSA', 'MBLT', 'TTNPU'];

/** Extended resources of a pod that are no accelerators. */
const NO_DEVICE = /^(?:hugepages-|attachable-volumes|nvidia\.com\/|rdma\/|vpc\.amazonaws\.com\/|smarter-devices\/fuse)/;

/** `generateRayStartCommand` and `updateRayStartParamsResources` of `pod.go` for a head or worker group. */
export const podOffer = (group: Tree, overwritten: boolean): PodOffer => {
  const container = rayContainer(group);
  const pod = podOf(group);
  const hidden = [valueOf(container, 'resources'), pod.limits, pod.params, pod.group].some(isFilledInLater);
  const offer = overwritten && !startsAsTold(container) ? HIDDEN : withCard(offerOf(pod, hidden), group);
  return overridden(offer, overridingResources(group));
};

const podOf = (group: Tree): Pod => {
  const container = rayContainer(group);
  return {
    params: entryOf(group, 'rayStartParams')?.value,
    group: entryOf(group, 'resources')?.value,
    limits: valueOf(container, 'resources', 'limits'),
    requests: valueOf(container, 'resources', 'requests'),
  };
};

/** The custom resources that a group's Ray node is told of, or why it does not start with them. */
export const groupResources = (group: Tree): GivenResources => customsOf(podOf(group));

/** What the variable names stands over what `ray start` was told or finds. */
const overridden = (offer: PodOffer, given: GivenResources): PodOffer => {
  if (given === null || 'refused' in given)
    return { ...offer, unknown: new Set([...offer.unknown, EVERYTHING]), resources: new Map() };
  if (given.amounts.size === 0) return offer;
  const amounts = [...given.amounts].filter(([name]) => name !== 'object_store_memory');
  return {
    resources: new Map([...offer.resources, ...amounts]),
    unknown: new Set([...offer.unknown].filter((name) => !given.amounts.has(name))),
    looksForGpus: offer.looksForGpus && !given.amounts.has('GPU'),
  };
};

const HIDDEN: PodOffer = { resources: new Map(), unknown: new Set([EVERYTHING]), looksForGpus: false };

interface Pod {
  readonly params: Tree | undefined;
  /** The group's own `resources` of newer operators. */
  readonly group: Tree | undefined;
  readonly limits: Tree | undefined;
  readonly requests: Tree | undefined;
}

/** `KUBERAY_GEN_RAY_START_CMD` is the command KubeRay would have run. */
const startsAsTold = (container: Tree | undefined): boolean =>
  ['command', 'args'].some((key) =>
    (asList(entryOf(container, key)?.value)?.items ?? []).some((item) =>
      (textOf(item) ?? '').includes('KUBERAY_GEN_RAY_START_CMD'),
    ),
  );

const offerOf = (pod: Pod, hidden: boolean): PodOffer => {
  const resources = new Map<string, Units>();
  const unknown = new Set<string>(hidden ? [EVERYTHING] : []);
  const given = customsOf(pod);
  const customs = given !== null && 'amounts' in given ? given.amounts : null;
  if (customs === null) unknown.add(EVERYTHING);
  for (const [name, units] of customs ?? []) resources.set(name, units);
  const amounts: readonly (readonly [string, Amount])[] = [
    ['CPU', cpus(pod)],
    ['memory', memory(pod)],
    ['GPU', gpus(pod)],
    ...accelerator(pod.limits, customs),
  ];
  for (const [name, amount] of amounts) {
    if (isKnown(amount)) resources.set(name, amount);
    // Ray looks at the machine for what it is not told: its CPUs; a pod that asks for no GPU sees none.
    else if (amount === 'unreadable' || name === 'CPU') unknown.add(name);
    else if (name === 'GPU' && !hidden) resources.set(name, 0n);
  }
  if (hasOtherDevices(pod)) FOUND_BY_RAY.filter((name) => !resources.has(name)).forEach((name) => unknown.add(name));
  return { resources, unknown, looksForGpus: !hidden && gpus(pod) === 'absent' };
};

/** True for a pod with devices of a vendor that KubeRay does not tell Ray of. */
const hasOtherDevices = ({ limits }: Pod): boolean =>
  entriesOf(mapOf(limits)).some(
    ([key]) =>
      key.includes('/') && !GPU_KEY.test(key) && !NO_DEVICE.test(key) && !ACCELERATORS.some(([known]) => known === key),
  );

/** The first that is written wins; a quantity of zero in a pod counts as not written (`IsZero`). */
const first = (...amounts: readonly Amount[]): Amount => amounts.find((amount) => amount !== 'absent') ?? 'absent';

const nonZero = (amount: Amount): Amount => (amount === 0n ? 'absent' : amount);

const ofPod = (tree: Tree | undefined, key: string): Amount => nonZero(wholeQuantity(entryOf(tree, key)?.value));

const ofGroup = ({ group }: Pod, fits: (name: string) => boolean): Amount =>
  wholeQuantity(entriesOf(mapOf(group)).find(([name]) => fits(name.toLowerCase()))?.[1]);

const option = ({ params }: Pod, name: string): Amount => startOption(entryOf(params, name)?.value);

const cpus = (pod: Pod): Amount =>
  first(
    ofGroup(pod, (name) => name === 'cpu'),
    option(pod, 'num-cpus'),
    ofPod(pod.limits, 'cpu'),
    ofPod(pod.requests, 'cpu'),
  );

const memory = (pod: Pod): Amount =>
  first(
    ofGroup(pod, (name) => name === 'memory'),
    option(pod, 'memory'),
    ofPod(pod.limits, 'memory'),
  );

const gpus = (pod: Pod): Amount => {
  const keys = entriesOf(mapOf(pod.limits))
    .map(([key]) => key)
    .filter((key) => GPU_KEY.test(key));
  const limits = keys.sort().map((key) => ofPod(pod.limits, key));
  return first(
    ofGroup(pod, (name) => GPU_KEY.test(name)),
    option(pod, 'num-gpus'),
    ...limits,
  );
};

/** Custom resources of the group replace those of `rayStartParams`. */
const customsOf = (pod: Pod): GivenResources => {
  const own = entriesOf(mapOf(pod.group)).filter(
    ([name]) => !/^(?:cpu|memory)$/i.test(name) && !GPU_KEY.test(name.toLowerCase()),
  );
  if (own.length === 0) return ofParams(pod);
  const amounts = own.map(([name, value]) => [name, exactQuantity(value)] as const);
  const known = amounts.flatMap(([name, amount]) => (isKnown(amount) ? [[name, amount] as const] : []));
  return known.length < amounts.length ? null : wholeResources(new Map(known));
};

/** KubeRay quotes the resources anew where it adds an accelerator to them; else they are what a shell makes of the text. */
const ofParams = ({ params, limits }: Pod): GivenResources => {
  const tree = entryOf(params, 'resources')?.value;
  const read = kuberayResources(tree);
  const customs = read !== null && 'amounts' in read ? read.amounts : null;
  return customs !== null && accelerator(limits, customs).length > 0 ? read : customResources(tree);
};

/** Only the first one, and only where the custom resources name none. */
const accelerator = (
  limits: Tree | undefined,
  customs: ReadonlyMap<string, Units> | null,
): readonly (readonly [string, Amount])[] => {
  if (ACCELERATORS.some(([, resource]) => customs?.has(resource) === true)) return [];
  return ACCELERATORS.map(([key, resource]) => [resource, nonZero(exactQuantity(entryOf(limits, key)?.value))] as const)
    .filter(([, amount]) => amount !== 'absent')
    .slice(0, 1);
};
