import { UNITS_PER_ONE } from '../../ray/amounts.ts';
import type { Item, Piece } from '../demand/problem.ts';
import type { Layable } from '../fit-of.ts';
import type { Amounts } from '../fit.ts';
import { isAllowed } from '../nodes/labels.ts';
import { amountsOf } from '../reason/reason.ts';
import type { Placed, Run } from '../search/run.ts';
import { takeCards } from './cards.ts';
import type { Card } from './cards.ts';

/** One thing in its place: a replica's actor, one bundle of its placement group, or a helper of its deployment. */
export interface Spot {
  readonly application: string;
  readonly deployment: string;
  readonly kind: 'actor' | 'bundle' | 'helper';
  /** From 1, as they found room; 0 for a helper. */
  readonly replica: number;
  /** Which of the replica's bundles, from 1; null for what is none. */
  readonly bundle: number | null;
  /** The node's place in the cluster. */
  readonly node: number;
  readonly amounts: Amounts;
  readonly cards: readonly Card[];
  /** Whether the replica's actor sits in it. */
  readonly holdsActor: boolean;
  /** False: it is reserved, but the actor never starts. */
  readonly starts: boolean;
}

/** Everything that a run has placed, in the order in which it found room. */
export const spotsOf = (asked: Layable, { placed }: Run): readonly Spot[] => {
  const free = asked.yard.nodes.map(({ gpus }) => [...gpus]);
  const counts = asked.problem.owners.map(() => 0);
  return placed.flatMap((one) => {
    const before = counts[one.item.owner] ?? 0;
    counts[one.item.owner] = before + one.item.replicas;
    return spotsOfItem(one, before, asked, free);
  });
};

const spotsOfItem = (
  { item, on }: Placed,
  before: number,
  asked: Layable,
  free: readonly number[][],
): readonly Spot[] => {
  const each = Math.max(1, item.pieces.length / Math.max(1, item.replicas));
  const seated = item.seats.map((_, seat) => actorPlace(item, seat, on, asked));
  return item.pieces.map((piece, i) => {
    const seat = Math.floor(i / each);
    const node = on[i] ?? 0;
    const place = seated[seat];
    return {
      ...ownerOf(item, asked),
      kind: item.kind === 'group' ? 'bundle' : item.kind,
      replica: item.kind === 'helper' ? 0 : before + seat + 1,
      bundle: item.kind === 'group' ? (i % each) + 1 : null,
      node,
      amounts: seen(piece, asked),
      cards: takeCards(free[node] ?? [], piece.gpu),
      holdsActor: item.kind === 'actor' || place === i,
      starts: place !== null,
    };
  });
};

/** The first bundle in which the actor of a seat may sit, as it lies; null: there is none, so it never starts. */
const actorPlace = ({ seats }: Item, seat: number, on: readonly number[], { yard }: Layable): number | null => {
  const { bundles = [], selectors = [] } = seats[seat] ?? {};
  const found = bundles.find((bundle) => isAllowed(yard.nodes[on[bundle] ?? -1]?.labels ?? NONE, selectors));
  return found ?? null;
};

const NONE: ReadonlyMap<string, string> = new Map();

const ownerOf = ({ owner }: Item, { problem }: Layable): Pick<Spot, 'application' | 'deployment'> => {
  const { application = '', deployment = '' } = problem.owners[owner] ?? {};
  return { application, deployment };
};

/** Amounts a person knows: what limits replicas a node is none. */
const seen = (piece: Piece, { problem }: Layable): Amounts => {
  const amounts = piece.amounts.filter(([name]) => problem.names[name]?.startsWith('implicit:') !== true);
  return amountsOf({ ...piece, amounts }, problem);
};

/** Used shares of every GPU of a node, 1 being all of it. */
export const usedCards = (spots: readonly Spot[], node: number, devices: number): readonly number[] => {
  const used = Array.from({ length: devices }, () => 0);
  for (const { cards, node: own } of spots)
    if (own === node)
      for (const { card, share } of cards)
        used[card] = Math.round(((used[card] ?? 0) + share) * UNITS_PER_ONE) / UNITS_PER_ONE;
  return used;
};
