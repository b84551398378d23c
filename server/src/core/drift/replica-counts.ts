import type { Scaling } from '../options/read/values.ts';
import { AUTO_SCALING, boundsOver, PLAIN_SCALING } from '../options/read/scaling.ts';
import { countOf } from '../options/read/numbers.ts';
import { entryOf, isNull, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { treeOfJson } from '../yaml/json-tree.ts';
import { boundsJson, scalingTree } from './scaling-tree.ts';
import type { DeploymentSides } from './sides.ts';
import { isSame, unlikeIn } from './values.ts';
import type { Unlike } from './values.ts';

const [COUNT, SCALING] = ['num_replicas', 'autoscaling_config'] as const;

/** How many replicas one side has: a number, or how they scale; undefined where that is not known. */
interface Replicas {
  readonly count: number | null | undefined;
  readonly scaling: Scaling | null | undefined;
  /** The mapping that says how they scale, for what no number tells. */
  readonly tree: Tree | undefined;
}

/** What is unlike in how many replicas there are. Where they scale no number is compared, as that moves by itself. */
export const unlikeReplicas = (sides: DeploymentSides): readonly Unlike[] => {
  const { written, deployed } = sides;
  const isDeployed = written !== undefined && deployed !== undefined && isSameWritten(written, deployed);
  const [inFile, running] = [inFileOf(sides), runningOf(sides)];
  const isTaken = isDeployed && (entryOf(written, COUNT) ?? entryOf(written, SCALING)) !== undefined;
  return isTaken && !isLeftScaling(inFile, running) ? [] : unlike(sides, inFile, running);
};

/** Releases leave `autoscaling_config` in force where a file goes from it to a number (`override_deployment_info`, asked of 2.47.1). */
const isLeftScaling = (inFile: Replicas, running: Replicas): boolean =>
  inFile.scaling === null && running.scaling !== null && running.scaling !== undefined;

const isSameWritten = (written: MapNode, deployed: MapNode): boolean =>
  [COUNT, SCALING].every((key) => isSame(valueOf(written, key), valueOf(deployed, key)));

/** True where the file that was deployed said how many there are, this one does not, and nobody knows what the code says. */
export const leavesReplicasToCode = ({ settings, written, deployed }: DeploymentSides): boolean =>
  [COUNT, SCALING].some((key) => valueOf(deployed, key) !== undefined) &&
  [COUNT, SCALING].every((key) => valueOf(written, key) === undefined) &&
  settings?.count.known !== true &&
  settings?.scaling.known !== true;

const inFileOf = ({ settings, written }: DeploymentSides): Replicas => {
  const tree = valueOf(written, SCALING);
  if (settings === undefined) return { count: undefined, scaling: undefined, tree };
  const { count, scaling } = settings;
  const isFixed = count.known && count.origin === 'explicit' && count.value !== null;
  return {
    count: count.known ? count.value : undefined,
    scaling: scaling.known ? scaling.value : isAuto(written) ? AUTO_SCALING : isFixed ? null : undefined,
    tree,
  };
};

/** Bounds in code that was not read would go before those of `auto`. */
const isAuto = (written: MapNode | undefined): boolean => stringOf(valueOf(written, COUNT)) === 'auto';

const runningOf = ({ inForce, deployed, release }: DeploymentSides): Replicas => {
  const source = inForce ?? deployed;
  const tree = valueOf(source, SCALING);
  const isScaled = tree !== undefined && !isNull(tree);
  const count = valueOf(source, COUNT);
  return {
    count: count === undefined ? (inForce === undefined ? 1 : undefined) : countOf(count, release),
    scaling: isScaled ? (boundsOver(PLAIN_SCALING, tree, release) ?? undefined) : source && null,
    tree: isScaled ? tree : undefined,
  };
};

const unlike = (sides: DeploymentSides, inFile: Replicas, running: Replicas): readonly Unlike[] => {
  const { written, near } = sides;
  if (inFile.scaling === undefined || running.scaling === undefined) return [];
  if (inFile.scaling !== null && running.scaling !== null) return unlikeScaling(sides, inFile, running);
  const counted = inFile.scaling === null && running.scaling === null;
  if (counted && (inFile.count == null || running.count == null || inFile.count === running.count)) return [];
  const key = counted || entryOf(written, SCALING) === undefined ? COUNT : SCALING;
  const place = entryOf(written, COUNT) ?? entryOf(written, SCALING);
  return [
    { path: [key], inFile: replicasTree(inFile), running: replicasTree(running), range: place?.value.range ?? near },
  ];
};

const replicasTree = ({ count, scaling, tree }: Replicas): Tree =>
  scaling == null ? treeOfJson(count ?? null) : (tree ?? treeOfJson(boundsJson(scaling)));

/** Two ways of scaling, name by name, each as Ray’s own code counts it. */
const unlikeScaling = (sides: DeploymentSides, inFile: Replicas, running: Replicas): readonly Unlike[] => {
  const { release, written, near } = sides;
  const own = entryOf(written, SCALING);
  const [file, live] = [inFile, running].map((side) => side.scaling && scalingTree(side.scaling, side.tree, release));
  const place = (key: string) =>
    valueOf(own?.value, key)?.range ?? own?.keyRange ?? entryOf(written, COUNT)?.value.range;
  return unlikeIn(
    { path: [SCALING], inFile: file ?? undefined, running: live ?? undefined, near, model: null },
    release,
  ).map((found) => ({
    ...found,
    range: place(found.path[1] ?? '') ?? near,
  }));
};
