import type { Cluster, NodeGroup } from '../clusters/cluster.ts';
import type { ApplicationDemand } from '../demand/demand.ts';
import type { LabelSelector } from '../options/read/labels.ts';
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

const cardOf = ({ resources }: NodeGroup): string | undefined =>
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

/** What holds whichever cards the nodes have; `asTold`: as if those that do not say had none that is asked for. */
export const whicheverCards = (asTold: Fit, onAny: Fit): Fit =>
  onAny.status === 'does-not-fit' || (asTold.status === 'fits' && onAny.status === 'fits') ? onAny : UNKNOWN;
