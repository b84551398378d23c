import { actorBundle, bundleGpuDefault, bundleKey, packing } from '../ray/facts/llm.ts';
import { at } from '../ray/release.ts';
import { add, resources } from '../ray/amounts.ts';
import type { Resources } from '../ray/amounts.ts';
import { bundleSum, inRuns, oneByOne, withFirst } from '../ray/bundles.ts';
import type { Bundles } from '../ray/bundles.ts';
import type { Strategy } from '../options/read/values.ts';
import type { Words } from '../text/words.ts';
import { asList, asMap, numberOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { acceleratorMark, amounts, namedAmounts } from '../options/read/actor.ts';
import { strategyOf } from '../options/read/group.ts';
import type { Group, Part } from '../options/read/values.ts';
import { acceleratorOf, hardwareOf } from './hardware.ts';

/** What the workers of one model's engine hold, before the replica's own actor joins them. */
export interface Workers {
  readonly bundles: Bundles;
  readonly strategy: Strategy;
  readonly part: Omit<Part, 'each'>;
}

/** How many workers tensor and pipeline parallel make; none where a size is 0. Null: not a whole number. */
const workerCount = (model: Tree): number | null => {
  const tensor = parallel(model, 'tensor_parallel_size');
  const pipeline = parallel(model, 'pipeline_parallel_size');
  const count = tensor === null || pipeline === null ? null : Math.max(0, tensor * pipeline);
  return count === null || count > WORKER_LIMIT ? null : count;
};

/** Ray lists a bundle for each worker: a longer list fits no memory. */
const WORKER_LIMIT = 100_000_000;

/** A degree of parallelism as Python multiplies it: whole numbers and booleans. */
export const parallel = (model: Tree, key: string): number | null => {
  const tree = valueOf(model, 'engine_kwargs', key);
  if (tree === undefined) return 1;
  if (tree.kind !== 'scalar') return null;
  const size = tree.type === 'bool' ? Number(tree.value) : tree.type === 'int' ? Number(tree.value) : Number.NaN;
  return Number.isInteger(size) ? size : null;
};

/** The engine's bundles: those of `resources_per_bundle` or `placement_group_config`, else one device a worker. */
export const workersOf = (model: Tree, release: string): Workers | null => {
  const count = workerCount(model);
  const key = at(bundleKey, release) ?? null;
  const custom = key === null ? undefined : asMap(valueOf(model, key));
  if (count === null) return null;
  if (key === 'placement_group_config' && custom !== undefined) return configured(custom, model, count, release);
  const each = custom === undefined || custom.entries.size === 0 ? oneDevice(model, release) : amounts(custom);
  if (each === null) return null;
  // Here the accelerator is written over what the file says of it, unlike in placement_group_config.
  const bundle = new Map([...each, ...markOf(model, release)]);
  const pipeline = parallel(model, 'pipeline_parallel_size') ?? 1;
  return {
    bundles: count === 0 ? [] : [{ each: bundle, count }],
    strategy: at(packing, release) === 'node' && pipeline <= 1 ? 'STRICT_PACK' : 'PACK',
    part: { origin: custom === undefined ? 'default' : 'explicit', why: workerWords(count) },
  };
};

const oneDevice = (model: Tree, release: string): Resources =>
  resources({ [{ cpu: 'CPU', gpu: 'GPU', tpu: 'TPU' }[hardwareOf(model, release)]]: 1 });

const markOf = (model: Tree, release: string): Resources => {
  const type = acceleratorOf(model, release);
  return type === undefined || hardwareOf(model, release) === 'cpu' ? new Map() : acceleratorMark(type);
};

const configured = (config: MapNode, model: Tree, count: number, release: string): Workers | null => {
  const each = asMap(valueOf(config, 'bundle_per_worker'));
  const listed = asList(valueOf(config, 'bundles'));
  const items = each === undefined ? (listed?.items ?? null) : [each];
  if (items === null) return null;
  const bundles = items.map((item) => bundleOf(item, model, release));
  const written = valueOf(config, 'strategy');
  const strategy = written === undefined ? 'PACK' : strategyOf(written);
  if (strategy === undefined || bundles.some((bundle) => bundle === null)) return null;
  const why = { en: 'placement_group_config', vi: 'placement_group_config' };
  const known = oneByOne(bundles.filter((bundle) => bundle !== null));
  const repeated = each === undefined ? known : known.flatMap((one) => (count === 0 ? [] : [{ ...one, count }]));
  return { bundles: repeated, strategy, part: { origin: 'explicit', why } };
};

const bundleOf = (item: Tree, model: Tree, release: string): Resources | null => {
  const named = amounts(item);
  if (named === null) return null;
  const gpu = named.has('GPU') ? 0 : (at(bundleGpuDefault, release) ?? 0);
  return new Map([...markOf(model, release), ...(gpu === 0 ? named : add(named, resources({ GPU: gpu })))]);
};

const workerWords = (count: number): Words => ({
  en: count === 1 ? '1 engine worker' : `${String(count)} engine workers (tensor × pipeline parallel)`,
  vi: count === 1 ? '1 worker của engine' : `${String(count)} worker của engine (tensor × pipeline parallel)`,
});

/** The group of one model replica: its actor in a bundle of its own (up to 2.49) or added to the first worker's. */
export const modelGroup = (workers: Workers, actor: Resources, release: string): Group => {
  const first = workers.bundles[0]?.each;
  const apart = at(actorBundle, release) === 'separate' || first === undefined;
  return {
    bundles: apart
      ? inRuns([{ each: actor, count: 1 }, ...workers.bundles])
      : withFirst(add(first, actor), workers.bundles),
    parts: [
      { each: actor, origin: 'default', why: ACTOR },
      ...(first === undefined ? [] : [{ ...workers.part, each: bundleSum(workers.bundles) }]),
    ],
  };
};

const ACTOR: Words = { en: 'the replica’s own actor', vi: 'actor của chính replica' };

/** What the replica's own actor adds to the group: the model's `ray_actor_options` without its accelerator; memory as it is written. */
export const actorShare = (model: Tree): Resources | null => {
  const options = valueOf(model, 'deployment_config', 'ray_actor_options');
  if (options === undefined) return resources({ CPU: 1 });
  const named = asMap(options) === undefined ? null : namedAmounts(options, 1);
  const memory = numberOf(valueOf(options, 'memory'));
  return named === null || memory === undefined || memory === 0 ? named : add(named, resources({ memory: memory % 1 }));
};
