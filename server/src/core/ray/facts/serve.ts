import type { Steps } from '../release.ts';
import models from './generated/models.json' with { type: 'json' };
import generated from './generated/serve.json' with { type: 'json' };
import { eachStep, stepsOf } from './steps-of.ts';

/**
 * What Ray Serve's code beside its models does with a config, by release, as small configs showed it
 * (`oracle/probe/facts/serve.py` says how each was asked).
 */
const trials = stepsOf<Readonly<Record<string, boolean>>>(generated.taken);

const taken = (trial: string): Steps<boolean> => eachStep(trials, (found) => found[trial] === true);

const tries = (raw: readonly (readonly unknown[])[], letter: string): Steps<boolean> =>
  eachStep(stepsOf<{ readonly accepts?: string }>(raw), (fact) => fact.accepts?.includes(letter) === true);

/** Whether a whole number may be written with a fraction, which is cut off (a `num_replicas` of 2.5). */
export const cutsFractions = tries(models.DeploymentSchema.fields.num_replicas, 'h');

/** Whether a number stands for its text where text is asked (an `import_path` of 2.5). */
export const writesNumbersAsText = tries(models.ServeApplicationSchema.fields.import_path, 'h');

/** Whether a number of a log level may be written as text. */
export const takesLevelsAsText = eachStep(
  stepsOf<{ readonly choices?: readonly unknown[] }>(models.LoggingConfig.fields.log_level),
  (fact) => fact.choices?.includes('20') === true,
);

/** Whether an empty text or an empty list stands for an empty mapping (an `autoscaling_config` of ""). */
export const takesEmptyForMapping = tries(models.DeploymentConfig.fields.autoscaling_config, 'e');

/** The upper bound that `num_replicas: auto` brings (`AutoscalingConfig.default()`); null before there was one. */
export const autoMax = stepsOf<number | null>(generated.auto_max);

/** Whether an application with a key that is no text is refused; otherwise such a key is dropped, as any unknown one. */
export const refusesNumberKeys = eachStep(stepsOf<string>(generated.unknown_number_key), (what) => what === 'refused');

/** Whether a bundle may name a resource by a number. */
export const takesNumberKeysInBundles = taken('number_key_in_bundle');

/** Whether a route may end with a slash or hold braces (`validate_route_prefix` in `ray/serve/_private/utils.py`). */
export const takesLooseRoutes = taken('slash_at_end');

/** Whether an empty placement strategy stands for PACK (`validate_placement_group`). */
export const takesEmptyStrategy = taken('empty_strategy');

/** Whether `max_replicas_per_node` may stand beside bundles (`DeploymentSchema`). */
export const takesLimitBesideBundles = taken('group_with_limit');

/** Whether a bundle may hold zeros alone (`ray/util/placement_group.py`). */
export const takesEmptyBundles = taken('empty_bundle');

const classStages = stepsOf<Readonly<Record<string, string | null>>>(generated.class_path_stage);

/** Whether a class that a deployment names is looked for while the file is parsed. */
export const importsClassesWhileParsing = eachStep(classStages, (stages) => stages.word === 'schema');

/** Whether a class that a deployment names is imported with the application; before, the controller did it at deploy. */
export const importsClassesWhileBuilding = eachStep(classStages, (stages) => stages.none === 'build');

/**
 * Whether `target_capacity` scales the initial count of replicas itself (`DeploymentState.deploy`); otherwise the initial
 * count is kept within the scaled bounds (`AutoscalingState.register`).
 */
export const scalesInitialCount = eachStep(stepsOf<string>(generated.first_target), (what) => what === 'adjusted');

/** Where a replica's actor sits in its placement group (`_schedule_replica` in `ray/serve/_private/deployment_scheduler.py`). */
export const actorSeat = stepsOf<'any' | 'first'>(generated.actor_bundle);

/** Whether the build task carries the selector that all deployments share (`_get_shared_build_app_label_selector`). */
export const labelsBuildTask = stepsOf<boolean>(generated.build_labels);

/** Chips of a TPU host that one actor may ask for (`TPU_VALID_CHIP_OPTIONS` in `ray/_private/accelerators/tpu.py`). */
export const tpuChips = stepsOf<readonly number[]>(generated.tpu_chips);
