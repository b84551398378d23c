import { valueText } from '../../text/value-text.ts';
import type { CodeDeployment, Outcome } from '../outcome.ts';

/** True where two outcomes are the same to the last reason. */
export const isSame = (one: Outcome, other: Outcome): boolean => textOf(one) === textOf(other);

/** What `given` tells decides no amount. */
export const textOf = (value: unknown): string => valueText(value, 'given');

/** Why and where are no part of what Ray makes of a deployment. */
const TOLD: ReadonlySet<string> = new Set(['why', 'range', 'origin', 'place', 'declared', 'decorator']);

/** What Ray makes of a value, as a text that is equal for equal ones. */
export const meaningOf = (value: unknown): string =>
  textOf(JSON.parse(textOf(value), (key: string, part: unknown) => (TOLD.has(key) ? undefined : part)) as unknown);

/** True where two lists of deployments are the same to Ray, as far as they are known. */
export const isAgreed = (one: readonly CodeDeployment[], other: readonly CodeDeployment[]): boolean =>
  meaningOf(one) === meaningOf(other);
