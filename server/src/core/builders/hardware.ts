import { bundleGpuDefault, otherTypesAreGpus, plainGpuTypes } from '../ray/facts/llm.ts';
import { acceleratorOn } from '../ray/facts/accelerators.ts';
import { at } from '../ray/release.ts';
import { fieldFact } from '../options/model-facts.ts';
import { asMap, isNull, numberOf, stringOf, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { boolOf } from '../options/read/numbers.ts';
import { bundlesOf } from './configured-bundles.ts';

export type Hardware = 'cpu' | 'gpu' | 'tpu';

/** The model's accelerator as Ray names it (`A10` is read as `A10G`); undefined where it names none. */
export const acceleratorOf = (model: Tree, release: string): string | undefined => {
  const name = stringOf(valueOf(model, 'accelerator_type'));
  return name === undefined || name === '' ? undefined : (acceleratorOn(name, release) ?? name);
};

/**
 * What a model's engine runs on. Up to 2.53 all counts as GPUs; 2.54 and 2.55 take every accelerator outside a list of
 * their own for CPUs (`VLLMEngineConfig.use_gpu`); from 2.56 on `accelerator_config`, the bundles, then the accelerator
 * decide (`LLMConfig._resolve_accelerator_config`).
 */
export const hardwareOf = (model: Tree, release: string): Hardware => {
  if (fieldFact('LLMConfig', 'accelerator_config', release) !== undefined) return namedKind(model, release);
  return otherTypesAreGpus(release) ? 'gpu' : listedKind(model, release);
};

const namedKind = (model: Tree, release: string): Hardware => {
  const kind = stringOf(valueOf(model, 'accelerator_config', 'kind'));
  if (kind === 'cpu' || kind === 'gpu' || kind === 'tpu') return kind;
  const placed = asMap(valueOf(model, 'placement_group_config'));
  if (placed !== undefined && placed.entries.size > 0) {
    if (holds(model, 'TPU')) return 'tpu';
    return holds(model, 'GPU') ? 'gpu' : 'cpu';
  }
  return acceleratorOf(model, release)?.startsWith('TPU-') === true ? 'tpu' : 'gpu';
};

const listedKind = (model: Tree, release: string): Hardware => {
  const useCpu = boolOf(valueOf(model, 'use_cpu'));
  if (useCpu !== undefined) return useCpu ? 'cpu' : 'gpu';
  const config = asMap(valueOf(model, 'placement_group_config'));
  const bundles = (config && bundlesOf(config)) ?? [];
  const unsaid = at(bundleGpuDefault, release) ?? 0;
  if (bundles.length > 0) return bundles.some((bundle) => (amountIn(bundle, 'GPU') ?? unsaid) > 0) ? 'gpu' : 'cpu';
  const type = acceleratorOf(model, release);
  return type === undefined || plainGpuTypes.includes(type) ? 'gpu' : 'cpu';
};

const amountIn = (bundle: Tree, name: string): number | undefined => {
  const tree = valueOf(bundle, name);
  return isNull(tree) ? undefined : numberOf(tree);
};

const holds = (model: Tree, name: string): boolean => {
  const config = asMap(valueOf(model, 'placement_group_config'));
  return ((config && bundlesOf(config)) ?? []).some((bundle) => (amountIn(bundle, name) ?? 0) > 0);
};
