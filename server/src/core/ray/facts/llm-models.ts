import generated from './generated/llm.json' with { type: 'json' };
import { eachStep, stepsOf } from './steps-of.ts';
import type { Steps } from '../release.ts';

/**
 * What the models of `ray.serve.llm:build_openai_app` get and refuse, by release, as their own builder showed it
 * (`oracle/probe/facts/llm_trials.py` says how each was asked). No step before a release has the builder.
 */
const trials = stepsOf<Readonly<Record<string, boolean>>>(generated.taken);

/** Whether a model's `autoscaling_config` may be null; before, the builder read bounds off whatever stood there. */
export const takesNullScaling: Steps<boolean> = eachStep(trials, (found) => found['null scaling'] === true);

/** Whether `accelerator_type` is refused beside bundles that hold no GPU. */
export const refusesTypeBesideCpuBundles: Steps<boolean> = eachStep(
  trials,
  (found) => found['cpu bundles'] === true && found['type beside cpu bundles'] === false,
);

/** Whether `accelerator_type` is refused beside an `accelerator_config` of kind cpu. */
export const refusesTypeBesideCpuKind: Steps<boolean> = eachStep(
  trials,
  (found) => found['cpu kind'] === true && found['type beside cpu kind'] === false,
);

/** Replicas [min, initial, max] of a router that is given no models, where no variable says others; null where that is refused. */
export const unnamedRouter = stepsOf<readonly [number, number, number] | null>(generated.router_unnamed);

const unasked = stepsOf<Readonly<Record<string, boolean>>>(generated.scales_unasked);

/** Whether a model that says nothing of replicas has bounds. */
export const scalesModelsUnasked: Steps<boolean> = eachStep(unasked, (found) => found.model === true);

/** Whether what stands before the models has bounds where nothing says so. */
export const scalesFrontUnasked: Steps<boolean> = eachStep(unasked, (found) => found.front === true);

interface Ranks {
  readonly strategy: string;
  readonly zero: boolean;
  readonly 'beside count': boolean;
  readonly 'beside bounds': boolean;
}
const ranks = stepsOf<Ranks>(generated.ranks);

/** Whether a model with `data_parallel_size` is packed on one node, however many pipeline stages it has (`get_serve_options`). */
export const packsRanks: Steps<boolean> = eachStep(ranks, ({ strategy }) => strategy === 'STRICT_PACK');

/** Whether a `data_parallel_size` of 0 is refused. */
export const refusesNoRanks: Steps<boolean> = eachStep(ranks, ({ zero }) => !zero);

/** Whether `data_parallel_size` is refused beside a replica count or bounds of the model (`get_serve_options`). */
export const refusesRanksBesideCount: Steps<boolean> = eachStep(ranks, (found) => !found['beside count']);

/** How an address of model files may start (`is_remote_path` in `ray/llm/_internal/common/utils/cloud_utils.py`). */
export const cloudStarts = stepsOf<readonly string[]>(generated.cloud_starts);

/** Whether the engine refuses to start on GPUs with a `distributed_executor_backend` other than ray (`get_initialization_kwargs`). */
export const refusesOtherBackends: Steps<boolean> = eachStep(
  stepsOf<string>(generated.other_backend),
  (what) => what === 'refused',
);

/** Whether the router asks each model for its config when it starts, which starts the model (`_setup_handle_and_config_maps`). */
export const wakesModels = stepsOf<boolean>(generated.wakes_models);

/** Paths of the class that serves a model anyway, as `server_cls` takes them (`build_openai_app` of 2.54 – 2.60, each asked). */
export const ownServers: Steps<readonly string[]> = [
  [
    '2.54.0',
    [
      'ray.serve.llm:LLMServer',
      'ray.serve.llm.LLMServer',
      'ray.serve.llm.deployment:LLMServer',
      'ray.serve.llm.deployment.LLMServer',
      'ray.llm._internal.serve.core.server.llm_server:LLMServer',
    ],
  ],
];
