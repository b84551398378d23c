import type { Pace } from '../options/read/values.ts';
import { at } from '../ray/release.ts';
import type { Steps } from '../ray/release.ts';

/** The pace with a target that a builder of the release sets; where it sets none, Serve's own defaults hold. */
export const targetPace = (target: Steps<number | null>, release: string): Pace => {
  const requests = at(target, release) ?? null;
  return requests === null ? {} : { target_ongoing_requests: requests };
};
