import type { TextRange } from '../../../text/text-range.ts';
import { notFollowed } from './calls.ts';
import type { Args } from './calls.ts';
import { withArgument } from '../library/arguments.ts';
import { namedIn } from '../library/models.ts';
import { cachedOf, callCached, callPartial } from '../library/partials.ts';
import { noAttribute } from '../state/reasons.ts';
import { quiet } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { PROPERTY_PART } from './ways-of-methods.ts';
import { ingressOf } from '../ray/ingress.ts';
import { METHOD_OPTIONS, REMOTE_OPTIONS, remoteOf } from '../ray/remote.ts';
import { makeDeployment } from '../ray/serve.ts';
import { taskOf } from '../ray/task-consumers.ts';
import type { Record, Value } from '../state/values.ts';

/** A decorator that was given its options: `serve.deployment(num_replicas=2)(Class)`. */
export const callRecord = (frame: Frame, record: Record, args: Args, range: TextRange, words: string): Value => {
  const called = callPartial(frame, record, args, range, words) ?? callCached(frame, record, args, range, words);
  if (called !== null) return called;
  const [target] = args.positional;
  const alone = target !== undefined && args.positional.length === 1 && args.named.size === 0 && args.unsure === null;
  if (alone && record.path === 'ray.serve.deployment')
    return makeDeployment(frame, target, namedIn(record.fields), range);
  if (alone && target.kind === 'class') {
    if (record.path === 'ray.serve.ingress') return ingressOf(frame, target, range);
    if (record.path === 'dataclasses.dataclass') return asDataclass(target);
  }
  const declared = alone
    ? (decoratedBy(frame, record, target, range) ?? withArgument(frame, record, target, range))
    : null;
  return declared ?? notFollowed(frame, record, args, range, words);
};

/** Decorators with options that are no deployment's. */
const decoratedBy = (frame: Frame, record: Record, target: Value, range: TextRange): Value | null => {
  if (record.path === PROPERTY_PART) return quiet(frame, range, noAttribute('setter'), true);
  if (record.path === METHOD_OPTIONS) return target.kind === 'function' ? target : null;
  if (record.path === REMOTE_OPTIONS) return remoteOf(frame, target, namedIn(record.fields), range);
  return taskOf(record, target) ?? cachedOf(record, target);
};

/** Dataclasses of dataclasses are not followed. */
export const asDataclass = (target: Value & { kind: 'class' }): Value => {
  target.model = target.model === 'plain' ? 'dataclass' : 'odd';
  return target;
};
