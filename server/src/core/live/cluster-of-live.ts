import { EVERYTHING } from '../clusters/cluster.ts';
import type { ClusterDescription, NodeGroup } from '../clusters/cluster.ts';
import type { LiveCluster, LiveNode } from './live-cluster.ts';

/**
 * The nodes that live now as capacity, in the order of `live.nodes`, one group each; behind them what an autoscaler may add,
 * of which nothing is known. Null where the nodes were not read.
 */
export const clusterOfLive = (live: LiveCluster): ClusterDescription | null => {
  if (live.nodes === null || live.nodes.length === 0) return null;
  const { used, waiting } = live;
  return {
    name: live.address,
    nodes: [...live.nodes.map(groupOf), ...(live.growing === true ? [ADDED] : [])],
    ...(used !== null && waiting !== null && { load: { used, waiting } }),
  };
};

const groupOf = ({ isHead, total, labels }: LiveNode): NodeGroup => ({
  count: 1,
  resources: total,
  labels,
  ...(isHead && { isHead: true }),
});

/** Nodes that an autoscaler may add: nobody tells of which kind. */
export const ADDED: NodeGroup = {
  name: 'added by the autoscaler',
  count: 0,
  maxCount: Infinity,
  countUnknown: true,
  resources: new Map(),
  labels: new Map(),
  unknown: new Set([EVERYTHING]),
};
