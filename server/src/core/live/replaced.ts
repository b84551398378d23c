import type { LiveApplication } from './live-cluster.ts';

/**
 * Whether a deploy of a config with these applications takes away what runs of an application, for another of its name or
 * because Ray deletes what a config lacks: what `serve.run` started stays (`apply_app_configs` in
 * `ray/serve/_private/application_state.py`).
 */
export const isReplacedBy =
  (names: readonly string[]): ((application: LiveApplication) => boolean) =>
  ({ name, source, deployedConfig, status }) =>
    names.includes(name) ||
    status === 'DELETING' ||
    (source === null ? deployedConfig != null : source === 'declarative');
