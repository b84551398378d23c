import type { Decided, Home } from './option.ts';

/** Rules judge the content, beside what the releases showed of the key (types, bounds, choices). */
export const judgedBy = (...by: readonly string[]): Decided => ({ by });

/** What the releases showed of the key says all: a wrong type, bound or choice is refused, and nothing else. */
export const BY_FACT: Decided = { by: [] };

/** Ray refuses nothing that stands there. */
export const free = (why: string): Decided => ({ by: [], free: why });

/** The same where an option stands in these homes only. */
export const where = (decided: Decided, ...at: readonly Home[]): Decided => ({ ...decided, at });
