import generated from './generated/autoscaling.json' with { type: 'json' };
import { stepsOf } from './steps-of.ts';

/** How the default autoscaling policy of Ray Serve counts, by release (`oracle/probe/autoscale.py` says how each was asked). */

/** Whether a step down that rounding swallows is made anyway: `idle`, without any request, or `low`, whenever fewer would do. */
export const stuckStep = stepsOf<'idle' | 'low'>(generated.stuck);

/** n × (1 + (r − 1) × f), or n + f × (n × r − n): doubles tell the two apart. */
export const scalingSums = stepsOf<'ratio' | 'difference'>(generated.sums);

/** Whether a deployment comes to 0 replicas from 1 alone. */
export const sleepsFromOne = stepsOf<boolean>(generated.through_one);

/** Whether also the first step up from 0 keeps within the bounds. */
export const boundsWaking = stepsOf<boolean>(generated.bounded);

/** `target_ongoing_requests` that the builder of `ray.serve.llm` sets for a model whose bounds the file gives. */
export const modelTarget = stepsOf<number | null>(generated.model_target);

/** `max_ongoing_requests` that the builder of `ray.serve.llm` sets for a model; null: Serve's own default holds. */
export const modelLimit = stepsOf<number | null>(generated.model_limit);

/** The same of the router or ingress before the models. */
export const frontLimit = stepsOf<number | null>(generated.front_limit);

/** Whether a delay is counted in rounds of the controller's loop or by the clock. */
export const delayKind = stepsOf<'loops' | 'clock'>(generated.delays);

/** `target_ongoing_requests` where the file says nothing of a model's scaling; null: it does not scale. */
export const unaskedTarget = stepsOf<number | null>(generated.unasked_target);

/** The same of the router or ingress before the models; null: it does not scale. */
export const frontTarget = stepsOf<number | null>(generated.front_target);
