import type { Severity } from '../../../core/index.ts';

/** How SARIF calls our severities. */
export const LEVELS = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Record<Severity, string>;
