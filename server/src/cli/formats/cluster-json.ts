import { toRecord } from '../../core/index.ts';
import type { Cluster, NodeGroup, Waiting } from '../../core/index.ts';

/** The cluster as every JSON output tells it: `count` and `resources` of its nodes, and more where a description says it. */
export const clusterJson = ({ source, name, nodes, totals, maxWorkers, load }: Cluster) => ({
  source,
  name,
  nodes: nodes.map(nodeOf),
  ...(totals && { totals: toRecord(totals) }),
  ...(maxWorkers !== undefined && { maxWorkers }),
  ...(load && { used: toRecord(load.used), waiting: load.waiting.map(waitingOf) }),
});

/** `maxCount` null: no bound. */
const nodeOf = ({ count, resources, labels, gpuMemory, name, isHead, maxCount, countUnknown, unknown }: NodeGroup) => ({
  count,
  resources: toRecord(resources),
  ...(name !== undefined && { name }),
  ...(isHead && { head: true }),
  ...(maxCount !== undefined && { maxCount: Number.isFinite(maxCount) ? maxCount : null }),
  ...(countUnknown && { countUnknown }),
  ...(gpuMemory !== undefined && { gpuMemory }),
  ...(labels.size > 0 && { labels: Object.fromEntries(labels) }),
  ...(unknown && { unknown: [...unknown] }),
});

const waitingOf = ({ bundles, strategy, count }: Waiting) => ({ bundles: bundles.map(toRecord), strategy, count });
