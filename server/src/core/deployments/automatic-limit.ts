import { known } from './settings.ts';
import type { Setting } from './settings.ts';

/**
 * What `num_replicas: auto` makes of `max_ongoing_requests` where nobody says it (`handle_num_replicas_auto` and
 * `override_deployment_info`, 2.10 – 2.31; from 2.32 on it is the default anyway).
 */
export const automaticLimit = (atOnce: Setting<number | null>): Setting<number | null> =>
  atOnce.known && atOnce.value === null ? known<number | null>(5, 'default', WHY) : atOnce;

const WHY = { en: 'num_replicas: auto', vi: 'num_replicas: auto' };
