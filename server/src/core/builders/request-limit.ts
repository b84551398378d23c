import type { Setting } from '../deployments/settings.ts';
import { known, unread } from '../deployments/settings.ts';
import type { Environment } from '../ray/environment.ts';
import { at } from '../ray/release.ts';
import type { Steps } from '../ray/release.ts';
import { DEFAULT, NOT_READ } from './model-words.ts';

/** The variable that sets the limit of models and what stands before them (`ray/llm/_internal/serve/`, 2.49 on). */
const VARIABLE = 'RAY_SERVE_LLM_DEFAULT_MAX_ONGOING_REQUESTS';

/** `max_ongoing_requests` as a builder of the release sets it. */
export const builtLimit = (
  limit: Steps<number | null>,
  release: string,
  environment: Environment,
): Setting<number | null> =>
  environment.has(VARIABLE) ? unread(NOT_READ) : known<number | null>(at(limit, release) ?? null, 'default', DEFAULT);
