import { usageLine } from '../clusters/read/usage-line.ts';
import type { Resources, Units } from '../ray/amounts.ts';
import { allOf, idOf, listOf, objectOf, resourcesOf, textOf, unitsOf } from './json.ts';
import type { JsonObject } from './json.ts';
import type { LiveNode } from './live-cluster.ts';

/** What the nodes say beside their totals, each by node id. */
export interface NodeUsage {
  /** The lines of `ray status -v` (`nodeLogicalResources` of `/nodes?view=summary`), under both autoscalers. */
  readonly lines: JsonObject | null;
  /** `usageByNode` of `/api/cluster_status`, exact, but with names that the dashboard has changed; not under autoscaler v2. */
  readonly amounts: JsonObject | null;
}

/** The nodes that live, the head first. */
export const nodesOf =
  (usage: NodeUsage) =>
  (list: readonly unknown[]): readonly LiveNode[] | null =>
    allOf(
      list.filter((item) => textOf(objectOf(item)?.state) !== 'DEAD'),
      (item) => nodeOf(item, usage),
    )?.toSorted((a, b) => Number(b.isHead) - Number(a.isHead)) ?? null;

const nodeOf = (item: unknown, usage: NodeUsage): LiveNode | null => {
  const node = objectOf(item);
  const [id, total, labels] = [idOf(node?.node_id), resourcesOf(node?.resources_total), labelsOf(node?.labels)];
  if (node === null || id === null || total === null || labels === null) return null;
  return {
    id,
    ip: textOf(node.node_ip) ?? '',
    isHead: node.is_head_node === true,
    total,
    ...held(id, total, usage),
    labels,
  };
};

const labelsOf = (value: unknown): ReadonlyMap<string, string> | null => {
  const entries = Object.entries(objectOf(value ?? {}) ?? { '': null });
  if (entries.some(([, label]) => typeof label !== 'string')) return null;
  return new Map(entries.flatMap(([key, label]) => (/^ray\.io\/node[-_]id$/.test(key) ? [] : [[key, String(label)]])));
};

/** Free and reserved, of the resources where what is said of the usage is exact and of the same total. */
const held = (id: string, total: Resources, usage: NodeUsage): Pick<LiveNode, 'free' | 'reserved'> => {
  const text = textOf(usage.lines?.[id]);
  if (text === null) return { free: null, reserved: null };
  const free = new Map<string, Units>();
  const reserved = new Map<string, Units>();
  const exact = listOf(objectOf(usage.amounts?.[id])?.memory);
  for (const line of text.split('\n')) {
    const said = usageLine(line);
    const all = said && total.get(said.resource);
    if (said === null || all === undefined || all === null) continue;
    const used = said.resource === 'memory' ? memoryUsed(line, exact, all) : said.total === all ? said.used : null;
    if (used === null) continue;
    free.set(said.resource, all > used ? all - used : 0n);
    if (said.groups !== null && said.resource !== 'memory') reserved.set(said.resource, said.groups.reserved);
  }
  return { free, reserved };
};

/** The line rounds memory to a hundredth of a unit: it is exact where nothing is used. */
const memoryUsed = (line: string, exact: readonly unknown[] | null, all: Units): Units | null =>
  unitsOf(exact?.[1]) === all ? unitsOf(exact?.[0]) : /^\s*(?:0B|0\.0)\/[^(]*$/.test(line) ? 0n : null;
