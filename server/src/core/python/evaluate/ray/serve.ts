import { lastBefore } from '../../../ray/facts/covered.ts';
import { minorOf } from '../../../ray/facts/steps-of.ts';
import { takesFunctionArguments, takesNullPlacement } from '../../../ray/facts/code.ts';
import type { TextRange } from '../../../text/text-range.ts';
import { at } from '../../../ray/release.ts';
import type { Args } from '../language/calls.ts';
import type { Handler } from '../names/foreign.ts';
import { depends } from '../state/reasons.ts';
import { placeOf, Raised, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { keysWith } from '../../../options/options-of.ts';
import { checkedOptions } from '../../checked-options.ts';
import { optionPlace } from '../../option-place.ts';
import { automatic, doubtScaling, refuseAutomatic } from './automatic-scaling.ts';
import { renameQueries } from './former-name.ts';
import { isIdle, refused, refuseTogether, refuseUnknown } from './refusals.ts';
import { SCRIPT_CALLS } from './scripts.ts';
import { recordOf } from '../library/records.ts';
import { shapeOf } from '../state/shape.ts';
import { getItem, isNone, setItem, stringIn, text, whole } from '../state/values.ts';
import type { Class, Deployment, Func, Option, CodePlace, Value } from '../state/values.ts';

type Options = ReadonlyMap<string, Option>;

/** `@serve.deployment`: on a class or function, or with options first. */
const deploymentCall: Handler = (frame, args, range, path) => {
  const [target, ...others] = args.positional;
  if (others.length > 0) return null;
  return target === undefined ? recordOf(path, args) : makeDeployment(frame, target, args.named, range);
};

/** A deployment of a class or function (`deployment` in `ray/serve/api.py`). */
export const makeDeployment = (
  frame: Frame,
  target: Value,
  named: ReadonlyMap<string, Value>,
  range: TextRange,
): Value => {
  const of = target.kind === 'class' || target.kind === 'function' ? target : null;
  const name = named.has('name') ? stringIn(named.get('name')) : of && nameOf(of);
  if (of === null || name == null) return unknown(frame, range, depends('the deployment’s name'), true);
  const options = optionsOver(frame, 'deployment', new Map(), named, range);
  const place = placeOf(frame, range);
  return checked(frame, { kind: 'deployment', of, name, named: named.has('name'), options, place }, place);
};

const nameOf = (of: Class | Func): string | null =>
  of.kind === 'class' ? of.name : of.def.kind === 'function' ? of.def.name : '<lambda>';

/** `.bind(...)` and `.options(...)` (`ray/serve/deployment.py`). */
export const deploymentMethod = (
  frame: Frame,
  self: Deployment,
  method: string,
  args: Args,
  range: TextRange,
): Value | null => {
  const place = placeOf(frame, range);
  if (method === 'bind') {
    refuseBind(frame, self, args, place);
    return { kind: 'application', deployment: self, args: args.positional, named: args.named, place };
  }
  if (method !== 'options' || args.positional.length > 0) return null;
  const written = args.named.get('name');
  const name = written === undefined ? self.name : stringIn(written);
  if (name === undefined) return unknown(frame, range, depends('the deployment’s name'), true);
  const options = optionsOver(frame, 'options', self.options, args.named, range);
  return checked(frame, { ...self, name, named: self.named || written !== undefined, options }, place);
};

const NEVER_NULL = keysWith('DeploymentSchema', ({ code }) => code?.neverNull === true);

const refuseBind = (
  { run }: Frame,
  { of, options }: Deployment,
  { positional, named }: Args,
  place: CodePlace,
): void => {
  const empty = NEVER_NULL.find((key) => isNone(options.get(key)?.value));
  if (empty !== undefined && at(takesNullPlacement, run.release) !== true) {
    const last = minorOf(lastBefore(takesNullPlacement, (takes) => takes));
    throw refused(place, `Ray up to ${last} refuses ${empty} null`, `Ray tới ${last} từ chối ${empty} null`);
  }
  if (of.kind === 'function' && at(takesFunctionArguments, run.release) === false && positional.length + named.size > 0)
    throw refused(place, 'Ray refuses arguments for a function', 'Ray từ chối tham số cho một hàm');
};

/** Ray looks at a deployment's options whenever it makes one: at the decorator, and at each `.options`. */
const checked = (frame: Frame, made: Deployment, place: CodePlace): Deployment => {
  const { refused: reason, refusedOption, certain } = checkedOptions(made, frame.run);
  if (reason !== null) throw new Raised(reason, optionPlace(frame.run, place, refusedOption ?? ''));
  if (!certain) unknown(frame, made.place.range, depends('whether Ray takes these options'));
  return made;
};

/** Options over older ones: a null takes most of them away; `auto` starts from 1 – 100 and is no count of its own. */
const optionsOver = (
  frame: Frame,
  call: 'deployment' | 'options',
  old: Options,
  named: ReadonlyMap<string, Value>,
  range: TextRange,
): Options => {
  const given = new Map([...named].filter(([key]) => key !== 'name'));
  for (const key of given.keys()) refuseUnknown(frame, call, key, range);
  refuseTogether(frame, given, range);
  renameQueries(call, given, frame.run.release);
  const count = given.get('num_replicas');
  if (stringIn(count) === 'auto')
    given.set('autoscaling_config', automatic(frame, given.get('autoscaling_config'), range));
  if (stringIn(count) === 'auto') refuseAutomatic(frame, range);
  if (isNone(count) || stringIn(count) === 'auto') given.delete('num_replicas');
  if (count?.kind === 'unknown' || count?.kind === 'foreign') doubtScaling(frame, given, old, count, range);
  const options = new Map(old);
  for (const [key, value] of given) {
    if (isIdle(key, value)) continue;
    fillCpus(key, value);
    options.set(key, { value, held: shapeOf(value) });
  }
  return options;
};

/** Ray writes the default into the code's own dict (`_validate_ray_actor_options`, `ray/serve/_private/config.py`). */
const fillCpus = (key: string, value: Value): void => {
  if (key !== 'ray_actor_options' || value.kind !== 'dict') return;
  const cpus = getItem(value, 'num_cpus');
  if (cpus === undefined || isNone(cpus)) setItem(value, text('num_cpus'), whole(1));
};

/** Decorators that leave a function what it is to its deployment. */
const ingressCall: Handler = (_, args, __, path) => recordOf(path, args);

export const SERVE_CALLS: Readonly<Record<string, Handler>> = {
  'ray.serve.deployment': deploymentCall,
  'ray.serve.ingress': ingressCall,
  ...SCRIPT_CALLS,
};
