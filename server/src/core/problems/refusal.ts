import type { Stage } from '../options/stage.ts';
import type { Fix, Problem, RelatedPlace } from './problem.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';

/** A problem for which the release refuses the config at this stage. */
export const refusal = (
  code: string,
  rejects: Stage,
  range: TextRange,
  message: Words,
  more: { readonly fixes?: readonly Fix[]; readonly related?: readonly RelatedPlace[] } = {},
): Problem => ({
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
