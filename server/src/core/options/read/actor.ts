import { resources, unitsOf } from '../../ray/amounts.ts';
import type { Resources, Units } from '../../ray/amounts.ts';
import { asList, asMap, isNull, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import { floatOf, textOf } from './numbers.ts';

/** A map of resource names to amounts ≥ 0; null where it is anything else. */
export const amounts = (tree: Tree): Resources | null => {
  const map = asMap(tree);
  if (map === undefined) return isBlank(tree) ? new Map() : null;
  const result = new Map<string, Units>();
  for (const { key, value } of map.entries.values()) {
    const amount = floatOf(value);
    if (amount === undefined || !Number.isFinite(amount) || amount < 0) return null;
    result.set(key, unitsOf(key === 'memory' ? Math.trunc(amount) : amount));
  }
  return result;
};

/** The amounts that `ray_actor_options` names; `cpu` and `gpu` stand in where it names none. Null: not readable. */
export const namedAmounts = (options: Tree, cpu: number): Resources | null => {
  if (asMap(options) === undefined && !isBlank(options)) return null;
  const named = (key: string, fallback: number): number | null => {
    const tree = valueOf(options, key);
    if (tree === undefined || isNull(tree)) return fallback;
    const amount = floatOf(tree);
    return amount === undefined || !Number.isFinite(amount) || amount < 0 ? null : amount;
  };
  const [cpus, gpus, memory] = [named('num_cpus', cpu), named('num_gpus', 0), named('memory', 0)];
  const customTree = valueOf(options, 'resources');
  const custom = customTree === undefined || isNull(customTree) ? new Map<string, Units>() : amounts(customTree);
  if (cpus === null || gpus === null || memory === null || custom === null) return null;
  return withoutZeros(new Map([...resources({ CPU: cpus, GPU: gpus, memory: Math.trunc(memory) }), ...custom]));
};

/**
 * What a replica's actor asks for. `num_cpus` is 1 whenever it is absent or null, whatever else is written
 * (`ReplicaConfig` in `ray/serve/_private/config.py`); an accelerator type counts 0.001 of its own resource
 * (`resources_from_ray_options` in `ray/_private/utils.py`).
 */
export const actorRequest = (options: Tree | undefined): Resources | null =>
  options === undefined ? resources({ CPU: 1 }) : requestOf(options, 1);

/** The same where another number of CPUs stands in for `num_cpus`. */
export const requestOf = (options: Tree, cpu: number): Resources | null => {
  const request = namedAmounts(options, cpu);
  const typeTree = valueOf(options, 'accelerator_type');
  const type = typeTree && textOf(typeTree);
  return request && new Map([...request, ...(type === undefined ? [] : acceleratorMark(type))]);
};

/** The resource that a node with this accelerator offers once. */
export const acceleratorMark = (type: string): Resources => resources({ [`accelerator_type:${type}`]: 0.001 });

/** Up to 2.54 an empty text or list is taken for an empty mapping; later both are refused. */
const isBlank = (tree: Tree): boolean => stringOf(tree) === '' || asList(tree)?.items.length === 0;

const withoutZeros = (request: Resources): Resources =>
  new Map([...request].filter(([name, units]) => units !== 0n || name === 'CPU'));
