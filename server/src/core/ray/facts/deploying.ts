import type { Steps } from '../release.ts';

/**
 * Whether `serve deploy` sends what `ServeDeploySchema` made of the file (`config.dict(exclude_unset=True)`), without keys that
 * it does not know; before, it sent all of the file (`deploy` in `ray/serve/scripts.py`, read in every release).
 */
export const dropsUnknownKeys: Steps<boolean> = [
  ['2.9.0', false],
  ['2.10.0', true],
];
