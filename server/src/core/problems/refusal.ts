import type { Stage } from '../options/stage.ts';
import type { Finding } from './finding.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';

/** A problem for which the release refuses the config at this stage. */
export const refusal = (
  code: string,
  rejects: Stage,
  range: TextRange,
  message: Words,
  more: Partial<Pick<Finding, 'fixes' | 'related'>> = {},
): Finding => ({
  code,
  severity: 'error',
  message,
  range,
  related: more.related ?? [],
  fixes: more.fixes ?? [],
  rejects,
});

/** Points at the first of two. */
export const FIRST_HERE: Words = { en: 'The first one is here.', vi: 'Cái đầu tiên ở đây.' };
