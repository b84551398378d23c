import { takesAutoInCode } from '../../../ray/facts/code.ts';
import { firstWhere, minorOf } from '../../../ray/facts/steps-of.ts';
import { at } from '../../../ray/release.ts';
import type { TextRange } from '../../../text/text-range.ts';
import { mappingOf } from '../language/expressions.ts';
import { depends, outside } from '../state/reasons.ts';
import { placeOf, quiet, Raised, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { dict, isNone, setItem, text, whole } from '../state/values.ts';
import type { Foreign, Option, Unknown, Value } from '../state/values.ts';

/** A count that is not known may be `auto`, which brings bounds, or starts from others where some are written. */
export const doubtScaling = (
  frame: Frame,
  given: Map<string, Value>,
  old: ReadonlyMap<string, Option>,
  count: Unknown | Foreign,
  range: TextRange,
): void => {
  const why = count.kind === 'unknown' ? count : quiet(frame, range, outside(count.path));
  const written = given.get('autoscaling_config');
  if (written === undefined ? !old.has('autoscaling_config') : !isNone(written)) given.set('autoscaling_config', why);
};

/** Raised where the release has no such count in code. */
export const refuseAutomatic = (frame: Frame, range: TextRange): void => {
  if (at(takesAutoInCode, frame.run.release) === true) return;
  const first = minorOf(firstWhere(takesAutoInCode, (takes) => takes));
  throw new Raised(
    { en: `Ray before ${first} has no num_replicas auto`, vi: `Ray trước ${first} không có num_replicas auto` },
    placeOf(frame, range),
  );
};

/** `AutoscalingConfig.default()` with what is given over it (`handle_num_replicas_auto`, 2.10 on). */
export const automatic = (frame: Frame, given: Value | undefined, range: TextRange): Value => {
  const made = dict([
    [text('min_replicas'), whole(1)],
    [text('max_replicas'), whole(100)],
    [text('target_ongoing_requests'), whole(2)],
  ]);
  if (given === undefined || isNone(given)) return made;
  const map = mappingOf(given.kind === 'record' ? given.fields : given);
  if (map === null) return given.kind === 'unknown' ? given : unknown(frame, range, depends('autoscaling_config'));
  for (const { key, value } of map.entries.values()) setItem(made, key, value);
  return made;
};
