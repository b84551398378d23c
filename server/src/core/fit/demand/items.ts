import { actorSeat } from '../../ray/facts/serve.ts';
import type { ApplicationDemand, DeploymentDemand, Ties } from '../../demand/demand.ts';
import type { ReplicaShape } from '../../deployments/replica.ts';
import { at } from '../../ray/release.ts';
import { resources } from '../../ray/amounts.ts';
import type { Resources } from '../../ray/amounts.ts';
import { listed } from '../../ray/bundles.ts';
import type { Pieces } from './pieces.ts';
import type { Item, Piece, Seat } from './problem.ts';

export interface Maker {
  readonly pieces: Pieces;
  readonly release: string;
  /** Resources that every node implicitly has, with how many replicas of a deployment each takes. */
  readonly implicit: Map<string, number>;
  readonly nextId: () => number;
}

export interface DeploymentItems {
  readonly helpers: readonly Item[];
  readonly replicas: readonly Item[];
  /** Replicas for which Serve never asks: those of a gang whose size does not divide their number. */
  readonly lost: number;
}

/** A deployment beside its settings that say where its replicas may go. */
export interface Known {
  readonly application: ApplicationDemand;
  readonly deployment: DeploymentDemand;
  readonly owner: number;
  readonly replica: ReplicaShape;
  readonly ties: Ties;
  readonly count: number;
}

/**
 * What Ray has to place for a deployment, equal replicas being one object. A count that is no multiple of the gang's size
 * gets no group at all (`_prepare_gangs_for_deployment`, 2.55 on).
 */
export const itemsOf = (known: Known, maker: Maker): DeploymentItems => {
  const { deployment, count } = known;
  if (count === 0) return { helpers: [], replicas: [], lost: 0 };
  const helpers = known.ties.helpers.map((helper) => helperItem(known, helper.request, helper.toStart, maker));
  const size = deployment.gang?.size ?? 1;
  if (count % size !== 0) return { helpers, replicas: [], lost: count };
  const item = deployment.gang === null ? replicaItem(known, maker) : gangItem(known, maker);
  return { helpers, replicas: Array.from({ length: count / size }, () => item), lost: 0 };
};

const helperItem = (known: Known, request: Resources, toStart: Resources, maker: Maker): Item => {
  const piece = maker.pieces.of(request);
  return {
    id: maker.nextId(),
    owner: known.owner,
    kind: 'helper',
    pieces: [piece],
    whole: piece,
    strategy: null,
    replicas: 0,
    seats: [],
    toStart: maker.pieces.of(toStart),
  };
};

const replicaItem = (known: Known, maker: Maker): Item => {
  const { replica, ties } = known;
  if (replica.strategy !== null) {
    const pieces = bundlePieces(known, maker);
    return groupItem(known, maker, pieces, replica.strategy, [seatOf(known, pieces, 0, maker)]);
  }
  const request = replica.bundles[0]?.each ?? resources({});
  const piece = maker.pieces.of(withLimit(known, request, maker), ties.selectors);
  return {
    id: maker.nextId(),
    owner: known.owner,
    kind: 'actor',
    pieces: [piece],
    whole: piece,
    strategy: null,
    replicas: 1,
    seats: [],
    toStart: piece,
  };
};

/**
 * Serve lets a replica ask for 1/n of a resource that every node implicitly has, which makes exactly n a node
 * (`deployment_scheduler.py`; measured on 2.47.1 and 2.60.0). It does so only for plain actors.
 */
const withLimit = ({ application, deployment, ties }: Known, request: Resources, maker: Maker): Resources => {
  if (ties.perNode === null) return request;
  const name = `implicit:${application.name}:${deployment.name}`;
  maker.implicit.set(name, ties.perNode);
  return new Map([...request, ...resources({ [name]: 1 })]);
};

const bundlePieces = ({ replica, ties }: Known, { pieces }: Maker): readonly Piece[] =>
  listed(replica.bundles).map((bundle, i) => {
    const selector = ties.bundleSelectors.length === 1 ? ties.bundleSelectors[0] : ties.bundleSelectors[i];
    return pieces.of(bundle, selector === undefined || selector.length === 0 ? [] : [selector]);
  });

/**
 * A gang is one group: every replica's bundles, or where it has none its actor's request, `gang_size` times
 * (`_prepare_gangs_for_deployment` in `ray/serve/_private/deployment_scheduler.py`, 2.55 on).
 */
const gangItem = (known: Known, maker: Maker): Item => {
  const { deployment, replica } = known;
  const { size, strategy } = deployment.gang ?? { size: 1, strategy: 'PACK' as const };
  const one =
    replica.strategy === null
      ? [maker.pieces.of(replica.bundles[0]?.each ?? resources({}))]
      : bundlePieces(known, maker);
  const pieces = Array.from({ length: size }, () => one).flat();
  const seats = Array.from({ length: size }, (_, i) => seatOf(known, one, i * one.length, maker));
  return groupItem(known, maker, pieces, strategy, seats);
};

const groupItem = (
  known: Known,
  maker: Maker,
  pieces: readonly Piece[],
  strategy: Item['strategy'],
  seats: readonly Seat[],
): Item => ({
  id: maker.nextId(),
  owner: known.owner,
  kind: 'group',
  pieces,
  whole: maker.pieces.sum(pieces),
  strategy,
  replicas: seats.length,
  seats,
  toStart: maker.pieces.sum(pieces),
});

/**
 * An actor sits in any bundle with room up to 2.56, only in the first one from 2.57 on (`_schedule_replica` in
 * `ray/serve/_private/deployment_scheduler.py`; measured on 2.47.1 and 2.60.0); in a gang always in its first.
 */
const seatOf = ({ ties, deployment }: Known, pieces: readonly Piece[], from: number, maker: Maker): Seat => {
  const pinned = deployment.gang !== null || at(actorSeat, maker.release) === 'first';
  const ask = ties.actor === null ? null : maker.pieces.of(ties.actor);
  const bundles = pieces.flatMap((piece, i) =>
    (i === 0 || !pinned) && (ask === null || holds(piece, ask)) ? [from + i] : [],
  );
  return { bundles, selectors: ties.selectors };
};

const holds = (bundle: Piece, ask: Piece): boolean =>
  bundle.gpu >= ask.gpu &&
  ask.amounts.every(([name, units]) => bundle.amounts.some(([held, offered]) => held === name && offered >= units));
