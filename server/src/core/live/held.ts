import { add } from '../ray/amounts.ts';
import type { Resources } from '../ray/amounts.ts';
import { groupedBy } from '../text/grouped-by.ts';
import type { LiveActor, LiveCluster, LiveGroup } from './live-cluster.ts';
import { ownersIn } from './owner.ts';
import type { Owner, Owners } from './owner.ts';

/** What one bundle of a placement group, or one actor outside of any, holds on a node. */
export interface Holding {
  readonly node: string;
  readonly resources: Resources;
  /** The id of the group or the actor. */
  readonly holder: string;
  /** Null: not of Serve. */
  readonly owner: Owner | null;
  /** The name of the group, or the class of the actor. */
  readonly name: string;
}

/** All that is held in a cluster; tasks are in none of the lists of a dashboard. */
export interface Holdings {
  readonly all: readonly Holding[];
  readonly onNode: (id: string) => readonly Holding[];
  readonly ofOwner: (owner: Owner) => readonly Holding[];
}

/** Whose the actors and groups of a cluster are, and what they hold; null: it did not tell its groups or its actors. */
export interface Held {
  readonly owners: Owners;
  readonly holdings: Holdings | null;
}

/** Who holds what in a cluster: placement groups that stand, and actors outside of groups. Each cluster is gone through once. */
export const heldIn = (live: LiveCluster): Held => {
  const found = known.get(live);
  if (found !== undefined) return found;
  const owners = ownersIn(live);
  const held = { owners, holdings: holdingsIn(live, owners) };
  known.set(live, held);
  return held;
};

const known = new WeakMap<LiveCluster, Held>();

const holdingsIn = ({ groups, actors }: LiveCluster, owners: Owners): Holdings | null => {
  if (groups === null || actors === null) return null;
  const all = [
    ...groups.flatMap((group) => ofGroup(group, owners.ofGroup(group))),
    ...actors.flatMap((actor) => ofActor(actor, owners.ofActor(actor))),
  ];
  const byNode = groupedBy(all, ({ node }) => node);
  const byOwner = groupedBy(all, ({ owner }) => owner && keyOf(owner));
  return {
    all,
    onNode: (id) => byNode.get(id) ?? [],
    ofOwner: (owner) => byOwner.get(keyOf(owner)) ?? [],
  };
};

const keyOf = ({ application, deployment }: Owner): string => JSON.stringify([application, deployment]);

/** What a group holds is held by it, whatever runs inside. */
const ofGroup = ({ id, name, state, bundles }: LiveGroup, owner: Owner | null): readonly Holding[] =>
  state === 'PENDING'
    ? []
    : bundles.flatMap(({ node, resources }) =>
        node === null ? [] : [{ node, resources, holder: id, owner, name: name === '' ? 'placement group' : name }],
      );

/** An actor has its node as soon as it has its room, before it lives. */
const ofActor = ({ id, className, node, required, group }: LiveActor, owner: Owner | null): readonly Holding[] =>
  node === null || required === null || group !== null
    ? []
    : [{ node, resources: required, holder: id, owner, name: className }];

export const sumOf = (holdings: readonly Pick<Holding, 'resources'>[]): Resources =>
  add(...holdings.map(({ resources }) => resources));
