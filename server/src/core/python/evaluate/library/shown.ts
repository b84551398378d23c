import type { TextRange } from '../../../text/text-range.ts';
import { isHarmless } from '../names/foreign-names.ts';
import { depends } from '../state/reasons.ts';
import { quiet } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import type { Unknown, Value } from '../state/values.ts';

/** A text into which values are written of which not all are known; null where one may fail to be. */
export const shownText = (frame: Frame, values: readonly Value[], range: TextRange): Unknown | null =>
  values.every(isShown) ? { ...quiet(frame, range, depends('this text')), plain: 'text' } : null;

/** True where `str` surely takes it: what is of Python itself or of a known package, and what surely is there. */
const isShown = (value: Value): boolean => {
  if (value.kind === 'unknown') return value.sure && !value.holds;
  return value.kind === 'scalar' || (value.kind === 'foreign' && isHarmless(value.path));
};
