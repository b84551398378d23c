import { resources, unitsOf } from '../ray/resources.ts';
import type { Resources, Units } from '../ray/resources.ts';
import { asMap, isNull, numberOf, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';

/** A map of resource names to amounts ≥ 0; null where it is anything else. */
export const amounts = (tree: Tree): Resources | null => {
  const map = asMap(tree);
  if (map === undefined) return null;
  const result = new Map<string, Units>();
  for (const { key, value } of map.entries.values()) {
    const amount = numberOf(value);
    if (amount === undefined || amount < 0) return null;
    result.set(key, unitsOf(amount));
  }
  return result;
};

/**
 * What a replica's actor asks for. `num_cpus` is 1 whenever it is absent or null, whatever else is written
 * (`ReplicaConfig` in `ray/serve/_private/config.py`).
 */
export const actorRequest = (options: Tree | undefined): Resources | null => {
  if (options === undefined) return resources({ CPU: 1 });
  if (asMap(options) === undefined) return null;
  const cpu = optional(valueOf(options, 'num_cpus'), 1);
  const gpu = optional(valueOf(options, 'num_gpus'), 0);
  const memory = optional(valueOf(options, 'memory'), 0);
  const customTree = valueOf(options, 'resources');
  const custom = customTree === undefined || isNull(customTree) ? new Map<string, Units>() : amounts(customTree);
  if (cpu === null || gpu === null || memory === null || custom === null) return null;
  const typeTree = valueOf(options, 'accelerator_type');
  const type = typeTree?.kind === 'scalar' && typeTree.value !== null ? String(typeTree.value) : undefined;
  return new Map(
    [
      ...resources({ CPU: cpu, GPU: gpu, memory: Math.trunc(memory) }),
      ...custom,
      ...(type === undefined ? [] : resources({ [`accelerator_type:${type}`]: 0.001 })),
    ].filter(([name, units]) => units !== 0n || name === 'CPU'),
  );
};

const optional = (tree: Tree | undefined, fallback: number): number | null => {
  if (tree === undefined || isNull(tree)) return fallback;
  const value = numberOf(tree);
  return value !== undefined && value >= 0 ? value : null;
};
