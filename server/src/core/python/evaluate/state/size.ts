import type { TextRange } from '../../../text/text-range.ts';
import type { Words } from '../../../text/words.ts';
import { Stopped, unknown } from './run.ts';
import type { Frame } from './run.ts';
import type { Value } from './values.ts';

/** More items than this in one list, set or dict are not followed: steps do not count what grows by doubling. */
const ITEMS = 20_000;

/** More characters than this in one text are not followed. */
export const CHARACTERS = 500_000;

/** The same value; ends the reading where it is too large. */
export const sized = (frame: Frame, range: TextRange, value: Value): Value => {
  if (isTooLarge(value)) throw new Stopped(unknown(frame, range, TOO_LARGE, true));
  return value;
};

const isTooLarge = (value: Value): boolean => {
  if (value.kind === 'sequence') return value.items.length > ITEMS;
  if (value.kind === 'dict') return value.entries.size > ITEMS;
  return value.kind === 'scalar' && typeof value.value === 'string' && value.value.length > CHARACTERS;
};

const TOO_LARGE: Words = {
  en: 'this is larger than what is followed',
  vi: 'giá trị này lớn hơn mức được theo dõi',
};
