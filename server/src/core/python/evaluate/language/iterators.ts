import type { TextRange } from '../../../text/text-range.ts';
import { depends } from '../state/reasons.ts';
import { quiet } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { sequence } from '../state/values.ts';
import type { Dict, Sequence, Value } from '../state/values.ts';

/** Items that are given once, as `zip` and generators do. */
export const once = (items: readonly Value[]): Sequence => ({ ...sequence('list', items), once: true });

/** What is seen of a dict, as `keys()` gives it. */
export const viewOf = (of: Dict, shown: (of: Dict) => Sequence): Sequence => ({ ...shown(of), view: { of, shown } });

/** A value under a name: of a dict what it holds by now, and nothing certain of items that somebody may have taken. */
export const seenNow = (frame: Frame, value: Value, range: TextRange): Value => {
  if (value.kind !== 'sequence') return value;
  if (value.view !== undefined) {
    const { of, shown } = value.view;
    return of.spoiled ?? viewOf(of, shown);
  }
  if (value.once !== true || value.items.length === 0) return value;
  if (frame.run.taken.has(value)) return quiet(frame, range, depends('what is left of these items'), true);
  frame.run.taken.add(value);
  return value;
};
