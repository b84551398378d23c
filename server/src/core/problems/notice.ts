import type { Finding } from './finding.ts';
import type { Severity } from './problem.ts';
import type { Words } from '../text/words.ts';
import type { TextRange } from '../text/text-range.ts';

/** A problem for which Ray does not refuse the config: it does something else than meant, or fails later. */
export const notice = (
  code: string,
  severity: Severity,
  range: TextRange,
  message: Words,
  more: Partial<Pick<Finding, 'fixes' | 'related' | 'tag' | 'endsEngine'>> = {},
): Finding => ({ code, severity, message, range, related: [], fixes: [], ...more });
