import type { CodeDeployment, Outcome } from '../outcome.ts';

/** True where two outcomes are the same to the last reason. */
export const isSame = (one: Outcome, other: Outcome): boolean => textOf(one) === textOf(other);

/** A value with all that stands in it, as a text that is equal for equal ones; what `given` tells decides no amount. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => {
    if (key === 'given') return undefined;
    if (typeof part === 'bigint') return `${String(part)}n`;
    if (part instanceof Map || part instanceof Set) return Array.from(part as Iterable<unknown>);
    return part === Infinity ? 'Infinity' : part;
  });

/** Why and where are no part of what Ray makes of a deployment. */
const TOLD: ReadonlySet<string> = new Set(['why', 'range', 'origin', 'place', 'declared', 'decorator']);

/** What Ray makes of a value, as a text that is equal for equal ones. */
export const meaningOf = (value: unknown): string =>
  textOf(JSON.parse(textOf(value), (key: string, part: unknown) => (TOLD.has(key) ? undefined : part)) as unknown);

/** True where two lists of deployments are the same to Ray, as far as they are known. */
export const isAgreed = (one: readonly CodeDeployment[], other: readonly CodeDeployment[]): boolean =>
  meaningOf(one) === meaningOf(other);
