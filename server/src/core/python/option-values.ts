import type { DeploymentSettings } from '../deployments/settings.ts';
import { fieldFact } from '../options/model-facts.ts';
import { asList, asMap, isNull } from '../yaml/tree.ts';
import type { MapNode, ScalarNode, Tree } from '../yaml/tree.ts';

type Test = (tree: Tree) => boolean;

const isScalar = (tree: Tree): tree is ScalarNode => tree.kind === 'scalar';

const isWhole =
  (least: number, most = 1_000_000): Test =>
  (tree) =>
    isScalar(tree) && tree.type === 'int' && Number(tree.value) >= least && Number(tree.value) <= most;

const isNumber: Test = (tree) => isScalar(tree) && (tree.type === 'int' || tree.type === 'float');

const isText: Test = (tree) => isScalar(tree) && tree.type === 'string';

const everyEntry = (tree: Tree, test: (key: string, value: Tree) => boolean): boolean => {
  const map = asMap(tree);
  return map !== undefined && [...map.entries.values()].every(({ key, value, textual }) => textual && test(key, value));
};

const BOUNDS = ['min_replicas', 'max_replicas', 'initial_replicas'];

/** Code is not converted as YAML is: what is not of the type that Ray expects is not read. */
const TYPES: Readonly<Record<string, Test | undefined>> = {
  num_replicas: isWhole(1),
  max_replicas_per_node: isWhole(1),
  max_surge_percent: isWhole(0),
  autoscaling_config: (tree) =>
    everyEntry(tree, (key, value) => !BOUNDS.includes(key) || isWhole(0)(value) || isNull(value)),
  ray_actor_options: (tree) => everyEntry(tree, isActorOption),
  placement_group_bundles: (tree) =>
    asList(tree)?.items.every((item) => everyEntry(item, (_, value) => isNumber(value))) === true,
  placement_group_strategy: isText,
};

const isActorOption = (key: string, value: Tree): boolean => {
  if (key === 'resources') return isNull(value) || everyEntry(value, (_, amount) => isNumber(amount));
  if (key === 'accelerator_type') return isText(value) || isNull(value);
  return !['num_cpus', 'num_gpus', 'memory'].includes(key) || isNumber(value) || isNull(value);
};

export const isOfRightType = (key: string, tree: Tree): boolean => TYPES[key]?.(tree) ?? true;

const isAmount: Test = (tree) => {
  if (!isScalar(tree) || !isNumber(tree)) return false;
  const value = Number(tree.value);
  return value >= 0 && value < 1e12 && Number.isInteger(Math.round(value * 1e8) / 1e4);
};

const isGpuAmount: Test = (tree) =>
  isAmount(tree) && isScalar(tree) && (Number(tree.value) <= 1 || Number.isInteger(tree.value));

const isPositive: Test = (tree) => isScalar(tree) && isNumber(tree) && Number(tree.value) > 0;

/** Options whose values Ray surely takes if they pass; any other option leaves that open. */
const TAKEN: Readonly<Record<string, Test | undefined>> = {
  num_replicas: isWhole(1),
  autoscaling_config: (tree) =>
    everyEntry(tree, (key, value) => BOUNDS.includes(key) || (SCALING_NUMBERS.has(key) && isPositive(value))),
  ray_actor_options: (tree) => everyEntry(tree, isTakenActorOption),
  placement_group_bundles: (tree) =>
    (asList(tree)?.items.length ?? 0) > 0 && asList(tree)?.items.every(isBundle) === true,
  placement_group_strategy: isText,
  max_replicas_per_node: isWhole(1, 100),
  max_ongoing_requests: isWhole(1),
  max_queued_requests: isWhole(1),
  graceful_shutdown_timeout_s: isPositive,
  graceful_shutdown_wait_loop_s: isPositive,
  health_check_period_s: isPositive,
  health_check_timeout_s: isPositive,
};

const SCALING_NUMBERS = new Set([
  'target_ongoing_requests',
  'upscale_delay_s',
  'downscale_delay_s',
  'look_back_period_s',
]);

const isTakenActorOption = (key: string, value: Tree): boolean => {
  if (key === 'num_cpus') return isAmount(value);
  if (key === 'accelerator_type') return isText(value);
  if (key === 'num_gpus') return isGpuAmount(value);
  if (key === 'memory') return isWhole(0, 1e15)(value);
  return (
    key === 'resources' &&
    everyEntry(value, (name, amount) => /^[a-z]\w*$/.test(name) && name !== 'memory' && isAmount(amount))
  );
};

const isBundle: Test = (tree) =>
  everyEntry(tree, (key, value) => (key === 'CPU' ? isAmount(value) : key === 'GPU' && isGpuAmount(value))) &&
  [...(asMap(tree)?.entries.values() ?? [])].some(({ value }) => isPositive(value));

/** True for an option whose value Ray surely takes. */
export const isTaken = (key: string, tree: Tree): boolean => TAKEN[key]?.(tree) === true;

/** True where Ray surely takes all options, alone and together. */
export const areTaken = (map: MapNode, settings: DeploymentSettings, release: string): boolean => {
  const has = (key: string) => map.entries.has(key);
  if (has('max_replicas_per_node') && has('placement_group_bundles')) return false;
  if (!settings.scaling.known || !settings.count.known || !settings.actor.known || !settings.group.known) return false;
  return [...map.entries.values()].every(
    ({ key, value }) => fieldFact('DeploymentSchema', key, release) !== undefined && isTaken(key, value),
  );
};
