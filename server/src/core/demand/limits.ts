import type { DeploymentSettings } from '../deployments/settings.ts';
import { fieldFact } from '../options/model-facts.ts';
import { filledRequestLimit } from '../ray/facts/deployments.ts';
import { at } from '../ray/release.ts';
import type { Limits } from './demand.ts';

/** What replicas and callers of a deployment hold, with Ray's defaults (`DeploymentConfig`, `ray/serve/_private/config.py`). */
export const limitsOf = ({ atOnce, queue }: DeploymentSettings, release: string): Limits => ({
  atOnce: atOnce.known ? (atOnce.value ?? defaultLimit(release)) : null,
  queue: queue.known ? queue.value : null,
});

const defaultLimit = (release: string): number | null => {
  const filled = at(filledRequestLimit, release) ?? null;
  const limit = fieldFact('DeploymentConfig', 'max_ongoing_requests', release)?.default;
  return filled ?? (typeof limit === 'number' ? limit : null);
};
