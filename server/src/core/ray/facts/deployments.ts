import type { Steps } from '../release.ts';

/** Whether a limit of replicas on a node is refused beside bundles (`DeploymentSchema` in `ray/serve/schema.py`; 2.9 takes it). */
export const groupExcludesLimit: Steps<boolean> = [
  ['2.9.0', false],
  ['2.10.0', true],
];

/** Whether an empty strategy counts as PACK (`validate_placement_group` in `ray/util/placement_group.py`, 2.10 on). */
export const emptyStrategyTaken: Steps<boolean> = [
  ['2.9.0', false],
  ['2.10.0', true],
];

/** `slash`: a route need only begin with one; `whole`: nor may it end with one or hold braces (`validate_route_prefix`, 2.39 on). */
export const routeForm: Steps<'slash' | 'whole'> = [
  ['2.9.0', 'slash'],
  ['2.39.0', 'whole'],
];

/** Whether the models turn numbers into text and texts into numbers (pydantic 1 and its ways in `ray/serve/schema.py`, up to 2.54). */
export const valuesConverted: Steps<boolean> = [
  ['2.9.0', true],
  ['2.55.0', false],
];

/**
 * What a deployment takes at once where nobody says it, while the field itself shows no default: a validator fills it in
 * (`DeploymentConfig` in `ray/serve/_private/config.py`, asked of made objects of 2.9 – 2.60; no other field has this).
 */
export const filledRequestLimit: Steps<number | null> = [
  ['2.9.0', 100],
  ['2.10.0', null],
];
