import type { Words } from '../text/words.ts';
import type { CodeReading } from './outcome.ts';

/** Says where reading stopped, and why. */
export const stoppedAt = (where: Words, why: Words): Words => ({
  en: `unknown: ${where.en}: ${why.en}`,
  vi: `chưa biết: ${where.vi}: ${why.vi}`,
});

/** Why nothing is known of an application whose code was looked for. */
export const stoppedIn = (code: Exclude<CodeReading, { kind: 'read' }>): Words =>
  code.place === null
    ? { en: `unknown: ${code.why.en}`, vi: `chưa biết: ${code.why.vi}` }
    : stoppedAt(code.where(code.place), code.why);
