import type { Cluster, NodeGroup } from '../../clusters/cluster.ts';
import type { Placement } from '../../fit/placement/placement.ts';
import type { Spot } from '../../fit/placement/spots.ts';
import { amountOf, resources, toRecord } from '../../ray/amounts.ts';
import { amountsText } from '../../ray/amounts-text.ts';
import { groupedBy } from '../../text/grouped-by.ts';
import type { HiddenBundles } from './hidden-bundles.ts';
import { keyOf } from './what-if.ts';
import type { SceneBar, SceneBlock, SceneNode } from './scene.ts';

/** By key: the place of a deployment among all, and for each of its bundles whether the file does not show all of it. */
export type PlacedDeployments = ReadonlyMap<string, { readonly index: number; readonly hidden: HiddenBundles }>;

const NOBODY = { index: 0, hidden: { first: false, others: false } };

/** Every node with its bars and what lies on it; of the nodes that an autoscaler adds only those that are used. */
export const sceneNodes = (
  cluster: Cluster,
  placement: Placement,
  deployments: PlacedDeployments,
): readonly SceneNode[] => {
  const byNode = groupedBy(placement.spots, ({ node }) => node);
  return placement.nodes.flatMap(({ group, resources: held }, node) => {
    const spots = byNode.get(node) ?? [];
    const isAdded = placement.added[node] === true;
    const from = cluster.nodes[group];
    if (from === undefined || (isAdded && spots.length === 0)) return [];
    return [
      {
        number: node + 1,
        group,
        name: from.name ?? null,
        isHead: from.isHead ?? (node === 0 && placement.nodes.length > 1),
        isAdded,
        bars: barsOf(from, held),
        cards: placement.cards[node] ?? [],
        blocks: blocksOf(spots, deployments),
      },
    ];
  });
};

/** The cluster’s nodes while nothing lies on them. */
export const emptyNodes = (cluster: Cluster, most: number): readonly SceneNode[] =>
  cluster.nodes
    .flatMap((from, group) => Array.from({ length: Math.min(from.count, most) }, () => ({ from, group })))
    .slice(0, most)
    .map(({ from, group }, node, all) => ({
      number: node + 1,
      group,
      name: from.name ?? null,
      isHead: from.isHead ?? (node === 0 && all.length > 1),
      isAdded: false,
      bars: barsOf(from, []),
      cards: Array.from({ length: Math.min(CARDS, Math.floor(amountOf(from.resources.get('GPU') ?? 0n))) }, () => 0),
      blocks: [],
    }));

/** More cards of a node than this are not drawn. */
const CARDS = 1024;

const ORDER = ['CPU', 'GPU', 'memory'];

const rank = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

/** What a node offers, in use or not; a mark such as `accelerator_type:L4` is none. */
const barsOf = (group: NodeGroup, held: Placement['nodes'][number]['resources']): readonly SceneBar[] =>
  Object.entries(toRecord(group.resources))
    .filter(([name, total]) => total > 0 && !name.startsWith('accelerator_type:') && !name.startsWith('node:'))
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([name, total]) => {
      const used = held.find((one) => one.name === name)?.used ?? 0;
      return { name, used, total, text: `${amountText(name, used)} / ${amountText(name, total)}` };
    });

const amountText = (name: string, amount: number): string =>
  name === 'memory' && amount > 0
    ? amountsText(resources({ memory: amount })).replace(' memory', '')
    : String(Math.round(amount * 10_000) / 10_000);

/** The spots of one replica on one node are one block. */
const blocksOf = (spots: readonly Spot[], deployments: PlacedDeployments): readonly SceneBlock[] =>
  [...groupedBy(spots, blockId)].flatMap(([id, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const { index, hidden } = deployments.get(keyOf(first.application, first.deployment)) ?? NOBODY;
    return [
      {
        id,
        deployment: index,
        kind: first.kind === 'bundle' ? ('group' as const) : first.kind,
        replica: first.replica,
        starts: own.every(({ starts }) => starts),
        amounts: sumText(own),
        cards: own.flatMap(({ cards }) => cards),
        bundles: own.flatMap(({ bundle, amounts, holdsActor, cards }) =>
          bundle === null
            ? []
            : [
                {
                  number: bundle,
                  amounts: amountsText(resources(amounts)),
                  holdsActor,
                  hidden: bundle === 1 ? hidden.first : hidden.others,
                  cards,
                },
              ],
        ),
      },
    ];
  });

const blockId = ({ application, deployment, replica, node }: Spot): string =>
  `${keyOf(application, deployment)}#${String(replica)}@${String(node + 1)}`;

const sumText = (spots: readonly Spot[]): string => {
  const sums = new Map<string, number>();
  for (const { amounts } of spots)
    for (const [name, amount] of Object.entries(amounts)) sums.set(name, (sums.get(name) ?? 0) + amount);
  return amountsText(resources(Object.fromEntries(sums)));
};
