import type { Steps } from '../release.ts';

/**
 * What the controller does to replicas that run when another config is sent, by release. Read in `ray/serve/_private` of every
 * release and held against its own state classes by `oracle/golden/updates.jsonl` (`oracle/probe/updates.py` says how).
 */

/** What of an application decides its code version, beside those of its deployments (`get_app_code_version`): anew, it is built again and all its replicas restart. */
export const versionKeys: Steps<readonly string[]> = [
  ['2.9.0', ['import_path', 'runtime_env', 'args']],
  ['2.51.0', ['import_path', 'runtime_env', 'args', 'autoscaling_policy']],
];

/** The same of the entries of `deployments`: the options whose values are listed, for `autoscaling_config` its `policy`. */
export const versionOptions: Steps<readonly string[]> = [
  ['2.9.0', []],
  ['2.51.0', ['autoscaling_config']],
  ['2.52.0', ['autoscaling_config', 'request_router_config']],
  ['2.55.0', ['autoscaling_config', 'request_router_config', 'deployment_actors']],
];

/** Options that the replica itself is told of: its `reconfigure` is called (`NeedsActorReconfigure` in `config.py`). */
export const reconfiguring: Steps<readonly string[]> = [
  ['2.9.0', ['user_config', 'graceful_shutdown_wait_loop_s', 'logging_config']],
  ['2.10.0', ['user_config', 'graceful_shutdown_wait_loop_s', 'logging_config', 'autoscaling_config']],
  [
    '2.21.0',
    ['user_config', 'graceful_shutdown_wait_loop_s', 'logging_config', 'autoscaling_config', 'max_ongoing_requests'],
  ],
  [
    '2.48.0',
    [
      'user_config',
      'graceful_shutdown_wait_loop_s',
      'logging_config',
      'autoscaling_config',
      'max_ongoing_requests',
      'request_router_config',
    ],
  ],
  [
    '2.58.0',
    [
      'user_config',
      'graceful_shutdown_wait_loop_s',
      'logging_config',
      'autoscaling_config',
      'max_ongoing_requests',
      'request_router_config',
      'backpressure_config',
    ],
  ],
];

/** Whether a changed `route_prefix` reconfigures the replicas of the ingress (`DeploymentVersion`); before, nothing happens to them. */
export const reconfiguresRoutes: Steps<boolean> = [
  ['2.9.0', false],
  ['2.49.0', true],
];

/**
 * Whether an option that the file no longer has is what the code says again (`apply_app_config`); before, the file is laid over
 * what runs, so that it stays as it was.
 */
export const restoresCode: Steps<boolean> = [
  ['2.9.0', false],
  ['2.60.0', true],
];

/** Whether each entry of `deployments` gives its replicas a `runtime_env`, be it empty: then the first entry restarts them (`override_deployment_info`). */
export const fillsEnvironment: Steps<boolean> = [
  ['2.9.0', true],
  ['2.56.0', false],
];

/** Whether options count as changed once an entry names one more of them (`user_configured_option_names`). */
export const countsNames: Steps<boolean> = [
  ['2.9.0', false],
  ['2.10.0', true],
];
