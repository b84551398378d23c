import { EARLY, LATER, MIDDLE, NEWEST, OLD, deploy, file, one } from './files.ts';
import type { App } from './files.ts';
import type { Situation, Step } from '../situation.ts';

const VALUES = [
  'a: 1e3', 'a: 1.0', 'a: 12345678901234567890', 'a: -0.0', 'a: [1, [2, { b: null }], "x"]', 'a: 2026-11-29', 'a: "2026-11-29"',
  'a: .nan', 'a: .inf', 'a: 0x1F', 'a: 017', 'a: 1_000', 'a: yes', 'a: "ữ \\u0000 \\U0001F600"', 'a: {}', '1: one, true: two', 'a: 1.0e-7',
  'a: 0.1', 'a: 9007199254740993', 'a: ~', 'a: !!str 5', 'a: 12:30:45', 'a: 2001-12-14t21:59:43.10-05:00', 'a: 1e400',
]; // prettier-ignore

/** Each value alone: what cannot be sent takes nothing else with it. */
export const VALUE_STEPS: readonly Step[] = [
  deploy(
    file(
      ...VALUES.filter((value) => !/nan|inf|2026-11-29$|2001|1e400/.test(value)).map((value, i): App => ({
        name: `v${String(i)}`,
        options: `ray_actor_options: { num_cpus: 0 }, user_config: { ${value} }`,
      })),
    ),
  ),
  ...VALUES.filter((value) => /nan|inf|2026-11-29$|2001|1e400/.test(value)).map((value) =>
    deploy(one(`user_config: { ${value} }`)),
  ),
];

/** Options one by one: what runs, and what the file then says of it. */
const OPTIONS: readonly (readonly [before: string, after: string])[] = [
  ['health_check_period_s: 5', 'health_check_period_s: 5.5'],
  ['graceful_shutdown_timeout_s: 0', 'graceful_shutdown_timeout_s: 1'],
  ['max_queued_requests: 5', 'max_queued_requests: -1'],
  ['max_constructor_retry_count: 3', 'max_constructor_retry_count: 5'],
  ['request_router_config: { initial_backoff_s: 0.05 }', 'request_router_config: { initial_backoff_s: 0.1 }'],
  ['request_router_config: { request_router_kwargs: { a: 1 } }', 'request_router_config: { request_router_kwargs: { a: 2 } }'],
  ['autoscaling_config: { max_replicas: 3, target_ongoing_requests: 2 }', 'autoscaling_config: { max_replicas: 3, target_ongoing_requests: 5 }'],
  ['autoscaling_config: { max_replicas: 3, upscaling_factor: 2 }', 'autoscaling_config: { max_replicas: 3, upscaling_factor: 3 }'],
  ['autoscaling_config: { max_replicas: 3, aggregation_function: mean }', 'autoscaling_config: { max_replicas: 3, aggregation_function: max }'],
  ['autoscaling_config: { max_replicas: 3 }', 'autoscaling_config: { min_replicas: 2, max_replicas: 3 }'],
  ['autoscaling_config: { max_replicas: 3, look_back_period_s: 30 }', 'autoscaling_config: { max_replicas: 3, look_back_period_s: 20 }'],
  ['logging_config: { encoding: JSON }', 'logging_config: { encoding: TEXT }'],
  ['logging_config: { enable_access_log: true }', 'logging_config: { enable_access_log: false }'],
  ['logging_config: { logs_dir: /tmp/rsl-a }', 'logging_config: { logs_dir: /tmp/rsl-b }'],
  ['logging_config: { additional_log_standard_attrs: [name] }', 'logging_config: { additional_log_standard_attrs: [name, process] }'],
  ['user_config: null', 'user_config: {}'],
  ['user_config: [1, 2]', 'user_config: [2, 1]'],
  ['user_config: text', 'user_config: "text "'],
  ['ray_actor_options: { num_cpus: 0.1, resources: { widget: 0.1 } }', 'ray_actor_options: { num_cpus: 0.1 }'],
  ['ray_actor_options: { num_cpus: 0.1, accelerator_type: L4 }', 'ray_actor_options: { num_cpus: 0.1 }'],
  ['ray_actor_options: { num_cpus: 0.1, runtime_env: {} }', 'ray_actor_options: { num_cpus: 0.1 }'],
  ['ray_actor_options: { num_cpus: 0.1, runtime_env: { env_vars: { B: "1" } } }', 'ray_actor_options: { num_cpus: 0.1, runtime_env: { env_vars: { B: "1", C: "" } } }'],
  ['placement_group_bundles: [{ CPU: 0.1 }]', 'placement_group_bundles: [{ CPU: 0.1 }], placement_group_strategy: SPREAD'],
  ['max_replicas_per_node: 5', 'user_config: { a: 1 }'],
  ['max_ongoing_requests: 5', 'max_ongoing_requests: "5"'],
  ['backpressure_config: { max_queue_wait_s: 5 }', 'backpressure_config: { max_queue_wait_s: 6 }'],
  ['max_surge_percent: 0', 'max_surge_percent: 30'],
  ['num_replicas: 1', 'num_replicas: "1"'],
]; // prettier-ignore

export const optionFiles = (isTaken: (text: string) => boolean): Situation['steps'] => {
  const fit = OPTIONS.filter((pair) => pair.every((options) => isTaken(one(options))));
  const side = (which: 0 | 1): string =>
    file(...fit.map((pair, i): App => ({ name: `o${String(i)}`, options: pair[which] })));
  return [deploy(side(0)), deploy(side(0), { differs: [] }), deploy(side(1))];
};

export const OPTION_BY_OPTION: Situation = {
  name: 'options one by one',
  releases: [OLD, EARLY, LATER, NEWEST],
  steps: [],
};

export const VALUE_BY_VALUE: Situation = {
  name: 'a user_config of every kind of value',
  releases: [MIDDLE, NEWEST],
  steps: VALUE_STEPS,
};
