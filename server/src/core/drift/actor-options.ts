import { actorRequest } from '../options/read/actor.ts';
import { toRecord } from '../ray/amounts.ts';
import { entryOf, isNull, valueOf } from '../yaml/tree.ts';
import type { Entry, MapNode, Tree } from '../yaml/tree.ts';
import { treeOfJson, withEntries } from '../yaml/json-tree.ts';
import type { DeploymentSides } from './sides.ts';
import { isSame, unlikeIn } from './values.ts';
import type { Unlike } from './values.ts';

const KEY = 'ray_actor_options';

/** What is unlike among the options of the replicas’ actors, which the file replaces as a whole. */
export const unlikeActor = (sides: DeploymentSides): readonly Unlike[] => {
  const { written, deployed, inForce, release } = sides;
  const own = entryOf(written, KEY);
  const before = valueOf(deployed, KEY);
  const told = valueOf(inForce, KEY);
  if (own === undefined) return before === undefined && told === undefined ? [] : unlikeUnwritten(sides, before, told);
  const running = before ?? withoutEnvironment(told);
  const inFile = before === undefined ? withoutEnvironment(own.value) : own.value;
  return unlikeIn(
    {
      path: [KEY],
      inFile: inFile && filled(inFile),
      running: running && filled(running),
      near: own.keyRange,
      model: 'RayActorOptionsSchema',
    },
    release,
  );
};

/** True where the file that was deployed had them, this one does not, and nobody knows what the code asks for. */
export const leavesActorToCode = ({ settings, written, deployed }: DeploymentSides): boolean =>
  valueOf(deployed, KEY) !== undefined && entryOf(written, KEY) === undefined && settings?.actor.known !== true;

/** The file leaves it to the code: then the amounts are compared, and what the file had that was deployed is told if they are unlike. */
const unlikeUnwritten = (
  { settings, near }: DeploymentSides,
  before: Tree | undefined,
  told: Tree | undefined,
): readonly Unlike[] => {
  const running = told ?? before;
  const request = running && actorRequest(running);
  if (running === undefined || request == null) return [];
  const actor = settings?.actor.known === true ? settings.actor.value : null;
  if (actor === null || isSame(treeOfJson(toRecord(actor)), treeOfJson(toRecord(request)))) return [];
  return [{ path: [KEY], inFile: treeOfJson(toRecord(actor)), running: treeOfJson(toRecord(request)), range: near }];
};

/** The settings in force hold the application’s environment too, which is compared where it stands. */
const withoutEnvironment = (tree: Tree | undefined): Tree | undefined =>
  tree?.kind === 'map'
    ? withEntries(
        tree,
        [...tree.entries.values()].filter(({ key }) => key !== 'runtime_env'),
      )
    : tree;

/** What Ray makes of what is absent or null (`ReplicaConfig`, every release: 1 CPU and nothing else). */
const UNSET: Readonly<Record<string, unknown>> = {
  num_cpus: 1,
  num_gpus: 0,
  memory: 0,
  object_store_memory: 0,
};

const filled = (tree: Tree): Tree => (tree.kind === 'map' ? filledMap(tree) : tree);

const filledMap = (map: MapNode): MapNode => {
  const absent = Object.entries(UNSET).flatMap(([key, value]): Entry[] => {
    const own = map.entries.get(key);
    if (own !== undefined && !isNull(own.value)) return [];
    const range = own?.value.range ?? map.range;
    const tree = { ...treeOfJson(value), range };
    return [{ key, keyRange: own?.keyRange ?? range, value: tree, merged: false, textual: true }];
  });
  return withEntries(map, [...map.entries.values(), ...absent]);
};
