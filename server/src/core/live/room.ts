import { anyNodes } from '../clusters/cluster.ts';
import type { ClusterDescription, NodeGroup } from '../clusters/cluster.ts';
import { isOfNodes } from '../clusters/read/node-resources.ts';
import { UNITS_PER_ONE, add } from '../ray/amounts.ts';
import type { Resources, Units } from '../ray/amounts.ts';
import { groupedBy } from '../text/grouped-by.ts';
import { heldIn, sumOf } from './held.ts';
import type { Holding } from './held.ts';
import type { LiveApplication, LiveCluster, LiveNode } from './live-cluster.ts';

/** The room of a running cluster, and which of its nodes are meant, in the order of the description. */
export interface Room {
  readonly description: ClusterDescription;
  readonly nodes: readonly LiveNode[];
}

/**
 * The nodes of a running cluster with what they have for applications that replace those which `isOwn` tells: what these
 * hold counts as free, what all others hold as taken. Where the cluster does not tell what is held on a node, its amounts are
 * not known, and the totals say what there is at most. Null where it did not tell its nodes.
 */
export const roomOf = (live: LiveCluster, isOwn: (application: LiveApplication) => boolean): Room | null => {
  if (live.nodes === null || live.nodes.length === 0) return null;
  const { holdings } = heldIn(live);
  const own = new Set((live.serve?.applications ?? []).filter(isOwn).map(({ name }) => name));
  const rooms = live.nodes
    .toSorted((a, b) => Number(b.isHead) - Number(a.isHead))
    .map((node) => {
      const parts = holdings && partsOf(holdings.onNode(node.id), own);
      return { node, parts, group: groupOf(node, parts) };
    });
  const kinds = [...groupedBy(rooms, ({ group }) => signOf(group)).values()];
  const groups = kinds.flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { group, node } = first;
    return [{ ...group, count: same.length, ...(same.length === 1 && { name: node.ip }) }];
  });
  const isOpen = groups.some(({ unknown }) => unknown !== undefined);
  return {
    description: {
      name: nameOf(live.address),
      nodes: [...groups, ...(live.growing === true ? [ADDED] : [])],
      ...(isOpen && live.growing !== true && { totals: add(...rooms.map(({ node, parts }) => most(node, parts))) }),
    },
    nodes: kinds.flatMap((same) => same.map(({ node }) => node)),
  };
};

/** Nodes that an autoscaler may add: nobody tells of which kind. */
const ADDED = anyNodes('added by the autoscaler');

/** An address as a person knows it: `127.0.0.1:8265`. */
export const nameOf = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/+$/, '');

const signOf = ({ isHead, resources, labels, cards, unknown }: NodeGroup): string =>
  JSON.stringify([isHead, sorted(resources), sorted(labels), cards?.map(String), [...(unknown ?? [])].toSorted()]);

const sorted = (part: ReadonlyMap<string, unknown>): readonly string[] =>
  [...part].map(([name, value]) => `${name}=${String(value)}`).toSorted();

/** What is held on a node, by those who are replaced and by all others. */
interface Parts {
  readonly own: readonly Holding[];
  readonly others: readonly Holding[];
}

const partsOf = (here: readonly Holding[], own: ReadonlySet<string>): Parts => {
  const isOwn = ({ owner }: Holding): boolean => owner !== null && own.has(owner.application);
  return { own: here.filter(isOwn), others: here.filter((one) => !isOwn(one)) };
};

/** A resource that the report of a node leaves out is not told exactly. */
const groupOf = (node: LiveNode, parts: Parts | null): NodeGroup => {
  const labels = new Map([...node.labels].filter(([name]) => !/^ray\.io\/node[-_]id$/.test(name)));
  const frame = { count: 1, labels, ...(node.isHead && { isHead: true }) };
  const total = ofNodes(node.total);
  if (node.free === null || parts === null) return { ...frame, resources: new Map(), unknown: new Set(total.keys()) };
  const free = freeFor(total, node.free, parts);
  const cards = free.has('GPU') ? cardsOf(total, free, parts) : null;
  const unknown = [...total.keys()].filter((name) => !free.has(name) || (name === 'GPU' && cards?.isExact === false));
  return {
    ...frame,
    resources: new Map([...free, ...(cards === null ? [] : [['GPU', sum(cards.free)] as const])]),
    ...(cards?.isExact === true && cards.free.some((left) => left !== ONE) && { cards: cards.free }),
    ...(unknown.length > 0 && { unknown: new Set(unknown) }),
  };
};

const ofNodes = (part: Resources): Resources => new Map([...part].filter(([name]) => isOfNodes(name)));

/** What nobody holds, and what the own ones give back. */
const freeFor = (total: Resources, free: Resources, parts: Parts): Resources => {
  const own = sumOf(parts.own);
  return new Map(
    [...total].flatMap(([name, all]) => {
      const left = free.get(name);
      return left === undefined ? [] : [[name, least(all, left + (own.get(name) ?? 0n))]];
    }),
  );
};

const least = (one: Units, other: Units): Units => (one < other ? one : other);

const ONE = BigInt(UNITS_PER_ONE);

/**
 * What is free of each GPU of a node. Ray tells sums alone: where others hold parts of several GPUs nobody knows which share
 * one, and only those that are surely whole are counted.
 */
const cardsOf = (
  total: Resources,
  free: Resources,
  parts: Parts,
): { readonly free: readonly Units[]; readonly isExact: boolean } | null => {
  const count = Number((total.get('GPU') ?? 0n) / ONE);
  if (count === 0) return null;
  const left = free.get('GPU') ?? 0n;
  if (count === 1 || left === BigInt(count) * ONE) return { free: wholesAnd(left), isExact: true };
  const others = parts.others.flatMap(({ resources }) => resources.get('GPU') ?? []);
  const known = sum(others) + left === BigInt(count) * ONE;
  const pieces = others.filter((units) => units % ONE !== 0n);
  if (known && pieces.length <= 1) return { free: wholesAnd(left), isExact: true };
  const used = known ? others.reduce((cards, units) => cards + (units + ONE - 1n) / ONE, 0n) : BigInt(count);
  const wholes = used >= BigInt(count) ? 0 : count - Number(used);
  return { free: Array.from({ length: wholes }, () => ONE), isExact: false };
};

/** A part of one first, then whole ones. */
const wholesAnd = (units: Units): readonly Units[] => [
  ...(units % ONE === 0n ? [] : [units % ONE]),
  ...Array.from({ length: Number(units / ONE) }, () => ONE),
];

const sum = (all: readonly Units[]): Units => all.reduce((one, other) => one + other, 0n);

/** No more than this is free on a node, whatever is held that was not told. */
const most = (node: LiveNode, parts: Parts | null): Resources => {
  const total = ofNodes(node.total);
  const told = node.free !== null && parts !== null ? freeFor(total, node.free, parts) : new Map<string, Units>();
  const others = sumOf(parts?.others ?? []);
  return new Map(
    [...total].map(([name, all]) => {
      const left = told.get(name) ?? all - (others.get(name) ?? 0n);
      return [name, left < 0n ? 0n : left];
    }),
  );
};
