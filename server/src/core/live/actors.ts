import type { Resources, Units } from '../ray/amounts.ts';
import { allOf, idOf, inOrder, objectOf, textOf, unitsOf } from './json.ts';
import type { LiveActor } from './live-cluster.ts';

/** The actors that are not dead (`ActorState` in `ray/util/state/common.py`). */
export const actorsOf = (list: readonly unknown[]): readonly LiveActor[] | null =>
  allOf(
    list.filter((item) => textOf(objectOf(item)?.state) !== 'DEAD'),
    actorOf,
  );

const actorOf = (item: unknown): LiveActor | null => {
  const actor = objectOf(item);
  const [id, state] = [idOf(actor?.actor_id), textOf(actor?.state)];
  if (actor === null || id === null || state === null) return null;
  return {
    id,
    className: textOf(actor.class_name) ?? '',
    name: textOf(actor.name) ?? '',
    state,
    node: idOf(actor.node_id),
    required: requiredOf(actor.required_resources),
    group: idOf(actor.placement_group_id),
  };
};

/**
 * What an actor asks for by the plain names. In a group Ray asks for `CPU_group_<id>`, and for `CPU_group_<index>_<id>` as
 * well where the bundle is named: the same amount twice.
 */
const requiredOf = (value: unknown): Resources | null => {
  const object = objectOf(value);
  if (object === null) return null;
  const amounts = new Map<string, Units>();
  for (const [name, amount] of Object.entries(object)) {
    const [units, plain] = [unitsOf(amount), name.replace(IN_GROUP, '')];
    if (units === null) return null;
    if (plain !== 'bundle' && !plain.startsWith('node:')) amounts.set(plain, most(units, amounts.get(plain) ?? 0n));
  }
  return inOrder(amounts);
};

const IN_GROUP = /_group_(?:\d+_)?[0-9a-f]{20,}$/i;

const most = (a: Units, b: Units): Units => (a > b ? a : b);
