import { isUnknown } from '../clusters/cluster.ts';
import type { Cluster, NodeGroup } from '../clusters/cluster.ts';
import type { ApplicationDemand } from '../demand/demand.ts';
import type { LabelSelector } from '../options/read/labels.ts';
import type { Resources } from '../ray/amounts.ts';
import type { Fit } from './fit.ts';
import { UNKNOWN } from './fit.ts';

/** The label that Ray gives each node by itself, by the card that it finds there (`resolve` in `ray/_private/resource_and_label_spec.py`, 2.49 on). */
const KEY = 'ray.io/accelerator-type';
const RESOURCE = 'accelerator_type:';

/** The same nodes, those whose card is named by a resource with the label that Ray makes of it. */
export const withCards = (cluster: Cluster): Cluster => ({ ...cluster, nodes: cluster.nodes.map(labelled) });

const labelled = (group: NodeGroup): NodeGroup => {
  const card = cardOf(group);
  return group.labels.has(KEY) || card === undefined
    ? group
    : { ...group, labels: new Map([...group.labels, [KEY, card]]) };
};

/** The card that a resource of the node names, as `L4`. */
export const cardOf = ({ resources }: NodeGroup): string | undefined =>
  [...resources.keys()].find((name) => name.startsWith(RESOURCE))?.slice(RESOURCE.length);

/** True where a selector asks for a card, and nodes with GPUs do not say which they have. */
export const hangsOnCards = (applications: readonly ApplicationDemand[], { nodes }: Cluster): boolean =>
  nodes.some(({ resources, labels }) => (resources.get('GPU') ?? 0n) > 0n && !labels.has(KEY)) &&
  selectorsOf(applications).some((selector) => selector.some(({ key }) => key === KEY));

const selectorsOf = (applications: readonly ApplicationDemand[]): readonly LabelSelector[] =>
  applications.flatMap(({ buildsOn, deployments }) => [
    ...(buildsOn === null ? [] : [buildsOn]),
    ...deployments.flatMap(({ ties }) => [...(ties?.selectors ?? []), ...(ties?.bundleSelectors ?? [])]),
  ]);

/** The same applications, which take any card. */
export const onAnyCard = (applications: readonly ApplicationDemand[]): readonly ApplicationDemand[] =>
  applications.map((application) => ({
    ...application,
    buildsOn: application.buildsOn && withoutCards(application.buildsOn),
    deployments: application.deployments.map((one) => ({
      ...one,
      ties: one.ties && {
        ...one.ties,
        selectors: one.ties.selectors.map(withoutCards),
        bundleSelectors: one.ties.bundleSelectors.map(withoutCards),
      },
    })),
  }));

const withoutCards = (selector: LabelSelector): LabelSelector => selector.filter(({ key }) => key !== KEY);

/** What a node with a card has beside `accelerator_type:` and the card's name. */
const DEVICES = ['GPU', 'TPU', 'NPU', 'HPU', 'neuron_cores'];

/** True for nodes that may have a card which they do not name. */
export const mayHaveCard = (group: NodeGroup): boolean =>
  cardOf(group) === undefined &&
  DEVICES.some((name) => (group.resources.get(name) ?? 0n) > 0n || isUnknown(group, name));

/** The same nodes, those that may have a card with each of these; null where every node says what it has. */
export const withAnyCards = (cluster: Cluster, asked: Resources): Cluster | null => {
  const cards = [...asked].filter(([name, units]) => name.startsWith(RESOURCE) && units > 0n);
  if (cards.length === 0 || !cluster.nodes.some(mayHaveCard)) return null;
  const given = (group: NodeGroup): NodeGroup =>
    mayHaveCard(group) ? { ...group, resources: new Map([...group.resources, ...cards]) } : group;
  return { ...cluster, nodes: cluster.nodes.map(given) };
};

/** What holds whichever cards the nodes have; `asTold`: as if those that do not say had none that is asked for. */
export const whicheverCards = (asTold: Fit, onAny: Fit): Fit =>
  onAny.status === 'does-not-fit' || (asTold.status === 'fits' && onAny.status === 'fits') ? onAny : UNKNOWN;
