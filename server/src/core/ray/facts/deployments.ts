import type { Steps } from '../release.ts';

/**
 * What a deployment takes at once where nobody says it, while the field itself shows no default: a validator fills it in
 * (`DeploymentConfig` in `ray/serve/_private/config.py`, asked of made objects of 2.9 – 2.60; no other field has this).
 */
export const filledRequestLimit: Steps<number | null> = [
  ['2.9.0', 100],
  ['2.10.0', null],
];
