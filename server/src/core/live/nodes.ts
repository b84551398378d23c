import { add } from '../ray/amounts.ts';
import type { Resources } from '../ray/amounts.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { freeOn } from './free.ts';
import type { NodeUsage } from './free.ts';
import { allOf, idOf, inOrder, objectOf, resourcesOf, textOf } from './json.ts';
import type { LiveGroup, LiveNode } from './live-cluster.ts';

/** The nodes that live (`NodeState` in `ray/util/state/common.py`), the head first. */
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
  const isHead = node.is_head_node === true;
  return { id, ip: textOf(node.node_ip) ?? '', isHead, total, free: freeOn(id, total, usage), reserved: null, labels };
};

const labelsOf = (value: unknown): ReadonlyMap<string, string> | null => {
  const entries = Object.entries(objectOf(value ?? {}) ?? { '': null });
  if (entries.some(([, label]) => typeof label !== 'string')) return null;
  return new Map(entries.flatMap(([key, label]) => (NODE_ID.test(key) ? [] : [[key, String(label)] as const])));
};

const NODE_ID = /^ray\.io\/node[-_]id$/;

/** The same without what the lines of another moment say: they must add up to what the report of all nodes says is held. */
export const agreeing = (nodes: readonly LiveNode[], used: Resources | null): readonly LiveNode[] => {
  const held = add(...nodes.map(({ total, free }) => less(total, free)));
  const isSure = (name: string): boolean => used?.get(name) === held.get(name);
  return nodes.map((node) => ({
    ...node,
    free: node.free && new Map([...node.free].filter(([name]) => isSure(name))),
  }));
};

const less = (total: Resources, free: Resources | null): Resources =>
  new Map([...total].map(([name, units]) => [name, units - (free?.get(name) ?? 0n)]));

/** The same with what groups hold on each: the bundles that stand there. */
export const withReserved = (nodes: readonly LiveNode[], groups: readonly LiveGroup[] | null): readonly LiveNode[] => {
  if (groups === null) return nodes;
  const placed = groupedBy(
    groups.flatMap(({ state, bundles }) => (state === 'PENDING' ? [] : bundles)),
    ({ node }) => node,
  );
  return nodes.map((node) => ({
    ...node,
    reserved: inOrder(add(...(placed.get(node.id) ?? []).map(({ resources }) => resources))),
  }));
};
