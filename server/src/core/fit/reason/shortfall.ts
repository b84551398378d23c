import { UNITS_PER_ONE } from '../../ray/amounts.ts';
import type { Item, Piece, Problem } from '../demand/problem.ts';
import type { Shortfall } from '../fit.ts';
import type { FreeNode } from '../nodes/free-node.ts';
import { isAllowed } from '../nodes/labels.ts';
import type { Yard } from '../nodes/yard.ts';
import type { Placed } from '../search/run.ts';

/** The name under which a limit of replicas per node is told. */
export const PER_NODE = 'max_replicas_per_node';

const GPU = -1;

/** What is on the nodes at the moment at which something finds no room. */
export interface Scene {
  readonly problem: Problem;
  readonly yard: Yard;
  readonly nodes: readonly FreeNode[];
  readonly placed: readonly Placed[];
}

/** The one resource of which no node has enough for a piece, and who takes it where there is most. Null: it is no single one. */
export const shortfallOf = (item: Item, scene: Scene): Shortfall | null => {
  const piece = stuckPiece(item, scene);
  const needs: readonly (readonly [number, number])[] =
    piece.gpu > 0 ? [[GPU, piece.gpu], ...piece.amounts] : piece.amounts;
  const places = scene.nodes.map((_, i) => i).filter((i) => isAllowed(nodeAt(scene, i).labels, piece.selectors));
  for (const [name, units] of needs) {
    const others = needs.filter(([other]) => other !== name);
    const able = places.filter((i) =>
      others.every(([other, asked]) => freeFor(nodeAt(scene, i), other, asked) >= asked),
    );
    const short = lackOf(name, units, able, scene);
    // That those nodes have none of it says nothing where others have some.
    const isElsewhere = short?.largest === null && places.some((i) => totalOf(scene.yard.nodes[i], name) > 0);
    if (short !== null && !isElsewhere) return short;
  }
  // More than one is short at once: tell the first that no node has enough of.
  for (const [name, units] of needs) {
    const short = lackOf(name, units, places, scene);
    if (short !== null) return short;
  }
  return null;
};

/** The first piece that no node takes, largest first as Ray goes; under STRICT_PACK all of them. */
const stuckPiece = (item: Item, { nodes, yard }: Scene): Piece => {
  if (item.strategy === 'STRICT_PACK') return item.whole;
  if (item.kind === 'helper') return item.toStart;
  return item.pieces.find((piece) => !nodes.some((node) => yard.take(node, piece))) ?? item.whole;
};

const nodeAt = ({ nodes }: Scene, place: number): FreeNode => {
  const node = nodes[place];
  if (node === undefined) throw new Error('no such node');
  return node;
};

/** A fraction of a GPU must come from one device, so what counts is the emptiest one. */
const freeFor = ({ gpus, free }: FreeNode, name: number, asked: number): number => {
  if (name !== GPU) return free[name] ?? 0;
  if (asked <= UNITS_PER_ONE) return gpus.at(-1) ?? 0;
  return gpus.filter((gpu) => gpu === UNITS_PER_ONE).length * UNITS_PER_ONE;
};

const lackOf = (name: number, units: number, places: readonly number[], scene: Scene): Shortfall | null => {
  if (places.length === 0) return null;
  const free = (place: number): number => freeFor(nodeAt(scene, place), name, units);
  const all = (place: number): number => totalOf(scene.yard.nodes[place], name);
  const best = places.reduce((most, place) =>
    (free(place) - free(most) || all(place) - all(most)) > 0 ? place : most,
  );
  if (free(best) >= units) return null;
  const total = all(best);
  return {
    resource: told(name, scene.problem),
    asked: units / UNITS_PER_ONE,
    largest: total === 0 ? null : { node: best, free: free(best) / UNITS_PER_ONE, total: total / UNITS_PER_ONE },
    taken: takersOf(name, best, scene),
  };
};

const totalOf = (start: FreeNode | undefined, name: number): number =>
  start === undefined ? 0 : name === GPU ? start.gpuSum : (start.free[name] ?? 0);

export const told = (name: number, { names }: Problem): string => {
  const own = name === GPU ? 'GPU' : (names[name] ?? '');
  return own.startsWith('implicit:') ? PER_NODE : own;
};

const takersOf = (name: number, place: number, { placed, problem }: Scene): Shortfall['taken'] => {
  const taken = new Map<number, { amount: number; replicas: number }>();
  for (const { item, on } of placed) {
    const units = item.pieces.reduce((sum, piece, i) => (on[i] === place ? sum + amountIn(piece, name) : sum), 0);
    if (units === 0) continue;
    const known = taken.get(item.owner) ?? { amount: 0, replicas: 0 };
    taken.set(item.owner, { amount: known.amount + units, replicas: known.replicas + Math.max(1, item.replicas) });
  }
  return [...taken]
    .sort(([, a], [, b]) => b.amount - a.amount)
    .flatMap(([owner, { amount, replicas }]) => {
      const who = problem.owners[owner];
      if (who === undefined) return [];
      const { application, deployment } = who;
      return [{ application, deployment, replicas, amount: amount / UNITS_PER_ONE }];
    });
};

const amountIn = ({ gpu, amounts }: Piece, name: number): number =>
  name === GPU ? gpu : (amounts.find(([own]) => own === name)?.[1] ?? 0);
