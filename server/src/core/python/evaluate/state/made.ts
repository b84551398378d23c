import { atRunTime } from './reasons.ts';
import type { Unknown, Value } from './values.ts';

/** Why a value is not known that is unknown, or that a call of a package gives; null for every other. */
export const openIn = (value: Value | undefined): Unknown | null => {
  if (value?.kind === 'unknown') return value;
  if (value?.kind !== 'foreign' || value.made === undefined) return null;
  return { kind: 'unknown', why: atRunTime(value.path), place: value.made, holds: false, sure: true };
};
