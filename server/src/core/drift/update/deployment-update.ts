import { valueOf } from '../../yaml/tree.ts';
import { reconfiguring, reconfiguresRoutes } from '../../ray/facts/updating.ts';
import { at } from '../../ray/release.ts';
import { canonicalTree } from '../canonical.ts';
import type { DeploymentUpdate } from '../drift.ts';
import { namesChange, placementChanges } from './placement-changes.ts';
import { actorChange } from './actor-literal.ts';
import type { ActorChange } from './actor-literal.ts';
import { isRestored, openOptions, optionChanges } from './option-changes.ts';
import { scalingChange } from './scaling-change.ts';
import type { ScalingChange } from './scaling-change.ts';
import type { UpdateSides } from './sides.ts';
import { targetAfter } from './target-change.ts';

/**
 * What becomes of a deployment whose code is not built anew (`DeploymentState.deploy`, `DeploymentVersion`): placement alone is
 * not looked at, so that a change of it waits for the next other one.
 */
export const deploymentUpdate = (sides: UpdateSides): DeploymentUpdate => {
  const changes = changesOf(sides);
  const open = openOptions(sides);
  const { actor, placement, isSeen, named } = changes;
  const update = (change: DeploymentUpdate['change'], because: readonly string[]): DeploymentUpdate => ({
    name: sides.name,
    change,
    because,
  });
  if (actor === 'unknown') return update('unknown', [ACTOR]);
  if (placement.length > 0 && !isSeen && named === null) return update('unknown', placement);
  if (!isSeen && named !== true) return open.length > 0 ? update('unknown', open) : update('stays', placement);
  const restarting = restartsBy(changes);
  if (restarting.length > 0) return update('restarts', restarting);
  if (actor === 'unsure') return update('unknown', [ACTOR]);
  const reconfigured = reconfiguresBy(sides, changes);
  if (reconfigured.length === 0 && open.length > 0) return update('unknown', open);
  return reconfigured.length > 0 ? update('reconfigures', reconfigured) : counted(sides, changes, update);
};

const ACTOR = 'ray_actor_options';

interface Changes {
  readonly scaling: ScalingChange;
  readonly options: readonly string[];
  readonly actor: ActorChange;
  readonly placement: readonly string[];
  readonly routes: boolean;
  /** Whether more or other options are named; null: that hangs on the code. */
  readonly named: boolean | null;
  /** Whether the controller sees a change at all. */
  readonly isSeen: boolean;
}

const changesOf = (sides: UpdateSides): Changes => {
  const scaling = scalingChange(sides);
  const options = [...optionChanges(sides), ...(scaling.isChanged ? ['autoscaling_config'] : [])];
  const actor = actorChange(sides);
  const routes = sides.routeMoves && at(reconfiguresRoutes, sides.release) === true;
  const isSeen =
    options.length > 0 ||
    actor === 'others' ||
    routes ||
    countChanges(sides) ||
    sides.capacity[0] !== sides.capacity[1];
  return { scaling, options, actor, placement: placementChanges(sides), routes, named: namesChange(sides), isSeen };
};

const restartsBy = ({ actor, placement, options }: Changes): readonly string[] => [
  ...(actor === 'others' || actor === 'spelled' ? [ACTOR] : []),
  ...placement,
  ...options.filter((key) => key === 'gang_scheduling_config'),
];

const reconfiguresBy = ({ release }: UpdateSides, { options, scaling, routes }: Changes): readonly string[] => {
  const told = at(reconfiguring, release) ?? [];
  const keys = options.filter((key) => told.includes(key) && (key !== 'autoscaling_config' || scaling.isTold));
  return routes ? [...keys, 'route_prefix'] : keys;
};

const counted = (
  sides: UpdateSides,
  { scaling, options, isSeen, named }: Changes,
  update: (change: DeploymentUpdate['change'], because: readonly string[]) => DeploymentUpdate,
): DeploymentUpdate => {
  const target = targetAfter(sides, scaling, isSeen || named === true);
  if (target === null) return update('unknown', ['num_replicas']);
  if (sides.target !== null && target !== sides.target) return update('scales', scaledBy(sides, options));
  return options.length > 0 ? update('updates', options) : update('stays', []);
};

const scaledBy = ({ capacity }: UpdateSides, options: readonly string[]): readonly string[] =>
  capacity[0] === capacity[1]
    ? options.includes('autoscaling_config')
      ? ['autoscaling_config']
      : ['num_replicas']
    : ['target_capacity'];

/** A count of the file that is not what runs is an option like others. */
const countChanges = (sides: UpdateSides): boolean => {
  const { written, inForce } = sides;
  const own = valueOf(written, 'num_replicas');
  if (own === undefined) return isRestored(sides, 'num_replicas');
  return canonicalTree(own) !== canonicalTree(valueOf(inForce, 'num_replicas'));
};
