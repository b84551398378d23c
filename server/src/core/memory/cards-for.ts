import { toldMemory } from '../cards/card-memory.ts';
import { isUnknown } from '../clusters/cluster.ts';
import type { Cluster, NodeGroup } from '../clusters/cluster.ts';
import { cardOf } from '../fit/accelerator-labels.ts';
import { stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { Card } from './budget-of.ts';
import { exactly } from './range.ts';

/**
 * The card that an engine of this model gets: that of the nodes on which it may stand, as they tell it or by the name of their card,
 * else the one that the model asks for by name. Where nodes of several kinds may take it, all of them as one range. Undefined where
 * nobody knows it.
 */
export const cardFor = (model: MapNode, cluster: Cluster | null): Card | undefined => {
  const asked = stringOf(valueOf(model, 'accelerator_type'));
  const groups = cluster?.nodes.filter((group) => mayTake(group, asked)) ?? [];
  const cards = groups.map((group) => cardIn(group, asked));
  const [first] = cards;
  if (first === undefined || cards.includes(undefined)) return asked === undefined ? undefined : named(asked);
  const known = cards.filter((card) => card !== undefined);
  return {
    name: new Set(known.map(({ name }) => name)).size === 1 ? first.name : undefined,
    bytes: {
      low: Math.min(...known.map(({ bytes }) => bytes.low)),
      high: Math.max(...known.map(({ bytes }) => bytes.high)),
    },
  };
};

const named = (name: string): Card | undefined => {
  const bytes = toldMemory(name);
  return bytes && { name, bytes };
};

/** Nodes with GPUs, of the named kind if there is one; a node that does not name its card may have it. */
const mayTake = (group: NodeGroup, asked: string | undefined): boolean => {
  const name = cardOf(group);
  const hasGpus = (group.resources.get('GPU') ?? 0n) > 0n || isUnknown(group, 'GPU');
  return hasGpus && (asked === undefined || name === undefined || name === asked);
};

const cardIn = (group: NodeGroup, asked: string | undefined): Card | undefined => {
  const name = cardOf(group) ?? asked;
  if (group.gpuMemory !== undefined) return { name, bytes: exactly(group.gpuMemory) };
  return name === undefined ? undefined : named(name);
};
