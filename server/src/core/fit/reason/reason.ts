import { UNITS_PER_ONE } from '../../ray/amounts.ts';
import type { Item, Piece, Problem } from '../demand/problem.ts';
import type { Amounts, FitCause, FitReason } from '../fit.ts';
import type { Yard } from '../nodes/yard.ts';
import { isPlaceable } from '../search/exact.ts';
import { fitsNowhere } from '../search/proofs.ts';
import type { Run, Waiting } from '../search/run.ts';
import { firstThatWaits } from '../search/samples.ts';
import { shortfallOf, told } from './shortfall.ts';
import type { Scene } from './shortfall.ts';

/** Steps that laying out one item or all of them by hand may take. */
const BY_HAND = 1_000;

/** Why the first thing that waits does so, in one typical outcome; null where none was seen. */
export const reasonOf = (problem: Problem, yard: Yard): FitReason | null => {
  const unbuilt = problem.owners.find((owner) => owner.unbuilt > 0);
  if (unbuilt !== undefined)
    return blank(unbuilt.application, unbuilt.deployment, unbuilt.built ? 'never' : 'no-build');
  const seen = firstThatWaits(problem, yard);
  const first = seen?.waiting[0];
  return seen === null || first === undefined ? null : reasonFor(first, seen, problem, yard);
};

const blank = (application: string, deployment: string, cause: FitCause): FitReason => ({
  application,
  deployment,
  cause,
  bundles: [],
  strategy: null,
  short: null,
  growth: null,
  placeable: false,
});

/** What one waiting item says of itself. */
export const reasonFor = (one: Waiting, { placed }: Pick<Run, 'placed'>, problem: Problem, yard: Yard): FitReason => {
  const scene: Scene = { problem, yard, nodes: one.nodes().map(yard.known), placed: placed.slice(0, one.after) };
  const { item } = one;
  const owner = problem.owners[item.owner];
  const cause = causeOf(one, scene);
  const reserved = cause === 'not-in-group';
  return {
    ...blank(owner?.application ?? '', owner?.deployment ?? '', cause),
    bundles: item.pieces.map((piece) => amountsOf(piece, problem)),
    strategy: item.strategy,
    short: reserved ? null : shortfallOf(item, cause === 'never' ? { ...scene, nodes: yard.nodes, placed: [] } : scene),
    placeable:
      reserved || cause === 'never' ? false : isPlaceable(problem.inOrder, yard.nodes, yard, { left: BY_HAND }),
  };
};

const causeOf = ({ item, replicas }: Waiting, { yard, nodes, placed }: Scene): FitCause => {
  const last = placed.at(-1);
  if (last?.item === item && last.idle > 0 && last.idle === replicas) return 'not-in-group';
  if (item.kind === 'helper') return 'helper';
  if (fitsNowhere(item, yard) || byHand(item, yard.nodes, yard) === false) return 'never';
  return byHand(item, nodes, yard) === true ? 'missed' : 'not-with-others';
};

const byHand = (item: Item, nodes: Yard['nodes'], yard: Yard): boolean | null =>
  isPlaceable([item], nodes, yard, { left: BY_HAND });

export const amountsOf = (piece: Piece, problem: Problem): Amounts =>
  Object.fromEntries([
    ...piece.amounts.map(([name, units]) => [told(name, problem), units / UNITS_PER_ONE] as const),
    ...(piece.gpu > 0 ? [['GPU', piece.gpu / UNITS_PER_ONE] as const] : []),
  ]);
