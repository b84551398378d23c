import type { Strategy } from './values.ts';
import { resources } from '../../ray/amounts.ts';
import type { Resources } from '../../ray/amounts.ts';
import { oneByOne } from '../../ray/bundles.ts';
import { asList, asMap, isNull, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import { amounts, requestOf } from './actor.ts';
import { wholeOf } from './numbers.ts';
import type { Gang, Group, HelperActor } from './values.ts';

export const STRATEGIES: readonly Strategy[] = ['PACK', 'SPREAD', 'STRICT_PACK', 'STRICT_SPREAD'];

/** Bounds of `max_replicas_per_node` (`ReplicaConfig` in `ray/serve/_private/config.py`, every release). */
export const NODE_LIMIT = { min: 1, max: 100 } as const;

/** An empty text counts as none, which is PACK. */
export const strategyOf = (tree: Tree | undefined): Strategy | undefined =>
  stringOf(tree) === '' ? 'PACK' : STRATEGIES.find((name) => name === stringOf(tree));

/** `placement_group_bundles` as the file lists them; null where it is no list of amounts, or an empty one. */
export const writtenGroup = (tree: Tree): Group | null => {
  const parts = asList(tree)?.items.map(amounts) ?? [];
  const bundles = parts.filter((part) => part !== null);
  if (bundles.length === 0 || bundles.length < parts.length) return null;
  return {
    bundles: oneByOne(bundles),
    parts: bundles.map((each, index) => ({ each, origin: 'explicit', why: bundleWords(index + 1) })),
  };
};

const bundleWords = (index: number) => ({ en: `bundle ${String(index)}`, vi: `bundle ${String(index)}` });

/** `gang_scheduling_config`: null where Ray would not take it. */
export const gangOf = (tree: Tree, release: string): Gang | null => {
  const size = wholeOf(valueOf(tree, 'gang_size'), release);
  const written = valueOf(tree, 'gang_placement_strategy');
  const strategy = written === undefined ? 'PACK' : stringOf(written);
  if (size === undefined || size < 1 || (strategy !== 'PACK' && strategy !== 'SPREAD')) return null;
  return { size, strategy };
};

/** `deployment_actors`: null where one cannot be read. */
export const helpersOf = (tree: Tree): readonly HelperActor[] | null => {
  const items = asList(tree)?.items;
  if (items === undefined) return null;
  const helpers = items.map((item) => {
    const options = valueOf(item, 'actor_options');
    const request = helperRequest(options);
    return request && { name: stringOf(valueOf(item, 'name')) ?? '', request, toStart: toStart(options, request) };
  });
  return helpers.every((helper) => helper !== null) ? helpers : null;
};

/**
 * A plain Ray actor holds what it names; with nothing named it holds no CPU once it runs, and 1 CPU as soon as it names
 * GPUs or other resources but no CPU (`_process_option_dict`/`resources_from_ray_options`, `ray/_private/utils.py`).
 */
const helperRequest = (options: Tree | undefined): Resources | null => {
  const map = asMap(options);
  if (options === undefined || map === undefined) return options === undefined ? new Map() : null;
  const asks = ['num_gpus', 'resources', 'accelerator_type'].some((key) => map.entries.has(key));
  return requestOf(map, asks ? 1 : 0);
};

/** With no CPUs written, a plain actor needs 1 CPU free where it starts, even if it then holds none. */
const toStart = (options: Tree | undefined, request: Resources): Resources => {
  const cpus = valueOf(options, 'num_cpus');
  return cpus === undefined || isNull(cpus) ? new Map([...request, ...resources({ CPU: 1 })]) : request;
};
