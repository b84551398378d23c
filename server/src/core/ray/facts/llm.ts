import { own } from '../../text/own.ts';
import type { Steps } from '../release.ts';
import { at } from '../release.ts';
import generated from './generated/llm.json' with { type: 'json' };
import models from './generated/models.json' with { type: 'json' };
import { derive, eachStep, firstWhere, stepsOf } from './steps-of.ts';

/**
 * What `ray.serve.llm:build_openai_app` builds, by release, as its own builder showed it (`oracle/probe/facts/llm.py`
 * says how each was found). Null or undefined: the release refuses the question.
 */
type Bundles = readonly Readonly<Record<string, number>>[];

const bundles = stepsOf<Bundles>(generated.bundles);
const strategies = stepsOf<readonly string[]>(generated.strategies);
const perBundle = stepsOf<Bundles | null>(generated.per_bundle);
const placement = stepsOf<Readonly<Record<string, { readonly bundles: Bundles } | null>>>(generated.placement);
const modelFixed = stepsOf<readonly number[]>(generated.model_fixed);
const modelDefault = stepsOf<readonly number[]>(generated.model_default);
const routerMinZero = stepsOf<readonly number[]>(generated.router_min_zero);
const countKeys = stepsOf<Readonly<Record<string, string>>>(generated.router_count_keys);

export const routerName = stepsOf<string>(generated.router_name);

/** The first release whose builder works. */
export const OLDEST_LLM = routerName[0]?.[0] ?? '';

/** Router replicas for each model replica; null where the router no longer follows the models (1 replica). */
export const routersPerModelReplica = stepsOf<number | null>(generated.router_per_replica);

/** The key of `experimental_configs` that fixes the router's replicas. */
export const routerCountKey: Steps<string | null> = eachStep(
  countKeys,
  (effects) => Object.entries(effects).find(([, effect]) => effect === 'sets')?.[0] ?? null,
);

/** What a release does with a key of `experimental_configs` that once fixed the router's replicas; undefined before 2.44. */
export const routerCountEffect = (key: string, release: string): string | undefined =>
  own(at(countKeys, release) ?? {}, key);

/** The release on which a key began to fix the router's replicas, and the one on which it no longer did. */
export const routerCountKeySpan = (key: string): readonly [since: string | undefined, until: string | undefined] => {
  const first = countKeys.findIndex(([, effects]) => effects[key] === 'sets');
  return [countKeys[first]?.[0], firstWhere(countKeys.slice(first), (effects) => effects[key] !== 'sets')];
};

/** What stands before the cleaned model id in the name of a model's deployment. */
export const serverPrefix = stepsOf<string>(generated.server_prefix);

const nameSuffix = stepsOf<string>(generated.name_suffix);

/** Whether `deployment_config.name` stands for the model id in the name of its deployment. */
export const ownNameHonoured: Steps<boolean> = derive(
  [nameSuffix],
  (release) => at(nameSuffix, release)?.endsWith('mine') === true,
);

/** `separate`: the replica actor has a bundle of its own; `merged`: it is added to the first bundle. */
export const actorBundle: Steps<'separate' | 'merged'> = derive([bundles], (release) =>
  at(bundles, release)?.length === 3 ? 'separate' : 'merged',
);

/** `node`: STRICT_PACK unless pipeline parallel; `any`: PACK. */
export const packing: Steps<'node' | 'any'> = derive([strategies], (release) =>
  at(strategies, release)?.[0] === 'STRICT_PACK' ? 'node' : 'any',
);

export const bundleKey: Steps<'resources_per_bundle' | 'placement_group_config' | null> = derive(
  [perBundle, placement],
  (release) =>
    at(perBundle, release) ? 'resources_per_bundle' : at(placement, release)?.gpu ? 'placement_group_config' : null,
);

/** GPUs a bundle of `placement_group_config` gets when it names none. */
export const bundleGpuDefault: Steps<number> = derive(
  [placement],
  (release) => at(placement, release)?.cpu?.bundles[0]?.GPU ?? 0,
);

/** Highest replica count of a model that says nothing of replicas. */
export const modelDefaultMax: Steps<number> = derive([modelDefault], (release) => at(modelDefault, release)?.[2] ?? 1);

export const modelReplicasHonoured: Steps<boolean> = derive(
  [modelFixed],
  (release) => at(modelFixed, release)?.[0] === 3,
);

/** Whether the ingress may scale to zero when every model writes `min_replicas: 0` itself. */
export const ingressScalesToZero: Steps<boolean> = derive(
  [routerMinZero],
  (release) => at(routerMinZero, release)?.[2] === 1 && at(routerMinZero, release)?.[0] === 0,
);

export const unknownArgs = stepsOf<'ignored' | 'refused'>(models.LLMServingArgs.unknown);

const firstKnown = (fields: Readonly<Record<string, readonly (readonly unknown[])[]>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([key, steps]) => [key, String(steps[0]?.[0])]));

/** Keys of `LLMServingArgs` (the builder's `args`), with the release that first knows each. */
export const argsKeys: Readonly<Record<string, string>> = firstKnown(models.LLMServingArgs.fields);

/** Keys of `LLMConfig`: [since, until), where until null means still known. Unknown ones are refused in every release. */
export const modelKeys: Readonly<Record<string, readonly [since: string, until: string | null]>> = Object.fromEntries(
  Object.entries<readonly (readonly unknown[])[]>(models.LLMConfig.fields).map(([key, raw]) => {
    const steps = stepsOf(raw);
    return [key, [steps[0]?.[0] ?? '', steps.find(([, value]) => value === null)?.[0] ?? null] as const];
  }),
);

/** Keys of a model that say what hardware or which engine it runs on. */
export const hardwareKeys: readonly string[] = ['use_cpu', 'accelerator_config', 'server_cls'];

/** Accelerators that 2.54 and 2.55 read as GPUs; with any other they reserve CPUs (`ray/llm/_internal/serve/engines/vllm/`). */
export const plainGpuTypes: readonly string[] = [
  'V100',
  'P100',
  'T4',
  'P4',
  'K80',
  'A10',
  'A10G',
  'L4',
  'L40S',
  'A100',
  'H100',
  'H200',
  'H20',
  'A100-40G',
  'A100-80G',
];

const engineTrials = stepsOf<Readonly<Record<string, Bundles | null>>>(generated.engine_arguments);

/** Whether the builder takes what was tried in `engine_kwargs` under this name (`engine_arguments` in the probe). */
export const engineTaken = (trial: string, release: string): boolean => at(engineTrials, release)?.[trial] != null;

const optionTrials = stepsOf<Readonly<Record<string, boolean>>>(generated.deployment_options);

/** Whether `deployment_config` may hold this key; for keys that were not tried, what an invented one showed. */
export const deploymentOptionTaken = (key: string, release: string): boolean => {
  const trials = at(optionTrials, release) ?? {};
  const own = key === 'num_replicas' ? true : Object.hasOwn(trials, key) ? trials[key] : trials.graceful;
  return own ?? true;
};

/** Whether `deployment_config` may hold this key, as far as the key itself was tried; undefined where it was not. */
export const deploymentOptionTried = (key: string, release: string): boolean | undefined => {
  const trials = at(optionTrials, release) ?? {};
  return Object.hasOwn(trials, key) ? trials[key] : undefined;
};

/** Every key that a release was seen to take in `deployment_config`. */
export const deploymentOptionsOn = (release: string): readonly string[] => [
  'num_replicas',
  ...Object.entries(at(optionTrials, release) ?? {}).flatMap(([key, taken]) => (taken ? [key] : [])),
];

const modelAuto = stepsOf<readonly number[] | null>(generated.model_auto);

/** Whether a model may say `num_replicas: auto`. */
export const modelAutoTaken = (release: string): boolean => (at(modelAuto, release) ?? null) !== null;

const hardware = stepsOf<Readonly<Record<string, { readonly bundles: Bundles } | null>>>(generated.other_hardware);

/** False on releases that reserve CPUs for accelerators outside a list of their own (`plainGpuTypes`). */
export const otherTypesAreGpus = (release: string): boolean => {
  const other = at(hardware, release)?.['Intel-GAUDI'];
  return other === undefined || other?.bundles.at(-1)?.GPU === 1;
};

const listTrials = stepsOf<Readonly<Record<string, boolean>>>(generated.refused_lists);

/** Whether the builder takes an empty list of models. */
export const emptyModelListTaken = (release: string): boolean => at(listTrials, release)?.none === true;
