import { resources } from '../ray/amounts.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import { known, unread } from './settings.ts';
import type { DeploymentSettings } from './settings.ts';

const DEFAULT = { en: 'Ray’s default', vi: 'mặc định của Ray' };
const CODE = { en: 'unknown: the file leaves it to the code', vi: 'chưa biết: file để cho code quyết định' };

/**
 * A deployment that says nothing of itself: one replica of 1 CPU. `num_cpus` is 1 whenever it is absent
 * (`ReplicaConfig` in `ray/serve/_private/config.py`, every release).
 */
export const serveDefaults = (
  name: string,
  source: DeploymentSettings['source'],
  range: TextRange,
): DeploymentSettings => ({
  name,
  source,
  range,
  hidden: false,
  count: known<number | null>(1, 'default', DEFAULT),
  scaling: known(null, 'default', DEFAULT),
  actor: known(resources({ CPU: 1 }), 'default', DEFAULT),
  group: known(null, 'default', DEFAULT),
  strategy: known(null, 'default', DEFAULT),
  gang: known(null, 'default', DEFAULT),
  helpers: known([], 'default', DEFAULT),
  perNode: known(null, 'default', DEFAULT),
  selectors: known([], 'default', DEFAULT),
  bundleSelectors: known([], 'default', DEFAULT),
  surge: known(0, 'default', DEFAULT),
  later: null,
  follows: null,
});

/** A deployment of code that was not read: everything that the file leaves out is unknown. */
export const unreadCode = (name: string, range: TextRange, why: Words = CODE): DeploymentSettings => {
  const nothing = unread(why, 'code');
  return {
    ...serveDefaults(name, 'yaml', range),
    count: nothing,
    scaling: nothing,
    actor: nothing,
    group: nothing,
    strategy: nothing,
    gang: nothing,
    helpers: nothing,
    perNode: nothing,
    selectors: nothing,
    bundleSelectors: nothing,
    surge: nothing,
  };
};
