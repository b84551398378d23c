import type { Steps } from '../release.ts';

/**
 * Whether a deploy of a config leaves the applications that `serve.run` started (`apply_app_configs` in
 * `ray/serve/_private/application_state.py`); before, it deletes all that the config does not list (`deploy_config` in
 * `controller.py`).
 */
export const leavesByHand: Steps<boolean> = [
  ['2.9.0', false],
  ['2.11.0', true],
];
