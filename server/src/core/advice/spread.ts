import type { Cluster, NodeGroup } from '../clusters/cluster.ts';
import { isUnknown, mostOf } from '../clusters/cluster.ts';
import { cardOf } from '../fit/accelerator-labels.ts';
import { amountOf } from '../ray/amounts.ts';
import { entryOf, isNull, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { Spread } from './layouts.ts';

/**
 * The cards that one copy of a model may use: as many as now where the file writes its bundles, where several copies divide them
 * by data parallelism, or where no nodes are known; else all cards of the nodes that have the kind it asks for.
 */
export const spreadFor = (model: MapNode, cluster: Cluster | null, present: number): Spread => {
  const fixed = { most: present, onNode: present, least: present };
  if (cluster === null || isWritten(model, 'placement_group_config') || ranks(model)) return fixed;
  const asked = stringOf(valueOf(model, 'accelerator_type'));
  const groups = cluster.nodes.filter((group) => asked === undefined || (cardOf(group) ?? asked) === asked);
  if (groups.some((group) => isUnknown(group, 'GPU'))) return fixed;
  const most = groups.reduce((sum, group) => sum + cardsIn(group) * mostOf(group), 0);
  const onNode = Math.max(0, ...groups.map(cardsIn));
  return { most: Math.max(present, most), onNode: Math.max(present, onNode), least: present };
};

const cardsIn = ({ resources }: NodeGroup): number => Math.floor(amountOf(resources.get('GPU') ?? 0n));

const isWritten = (model: MapNode, key: string): boolean => {
  const tree = valueOf(model, key);
  return tree !== undefined && !isNull(tree);
};

const ranks = (model: MapNode): boolean => entryOf(valueOf(model, 'engine_kwargs'), 'data_parallel_size') !== undefined;
