import { parameterAt } from '../../../ray/facts/parameters.ts';
import type { TextRange } from '../../../text/text-range.ts';
import type { Words } from '../../../text/words.ts';
import type { Args } from '../language/calls.ts';
import { itemsOf } from '../language/expressions.ts';
import { truthOf } from '../language/operations.ts';
import type { Handler, Handlers } from '../names/foreign.ts';
import { atRunTime, depends } from '../state/reasons.ts';
import { Ended, placeOf, quiet, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { dict, getItem, isNone, NONE, stringIn, text } from '../state/values.ts';
import type { Value } from '../state/values.ts';
import { INIT_CALLS } from './init.ts';
import { refused } from './refusals.ts';
import { runningAfter } from './running.ts';

/** What one application of `serve.run` or `serve.run_many` is given. */
interface Target {
  readonly target: Value;
  readonly name: Value | undefined;
  readonly route: Value | undefined;
}

/** Something may start, replace or end applications here, and what is not known. */
const maybe = (frame: Frame, range: TextRange, what: string): void => {
  frame.run.calls.push({ kind: 'maybe', why: depends(what), place: placeOf(frame, range) });
};

const handleOf = (frame: Frame, range: TextRange): Value => ({
  ...quiet(frame, range, atRunTime('a handle')),
});

/** `serve.run(app, name=…, route_prefix=…)` */
const runCall: Handler = (frame, { positional, named }, range) => {
  doubtServing(frame, range);
  const odd = [...named.keys()].find((key) => parameterAt('run', key, frame.run.release) === null);
  if (odd !== undefined)
    throw refused(placeOf(frame, range), `serve.run takes no ${odd}`, `serve.run không nhận ${odd}`);
  const target = positional[0] ?? named.get('target');
  if (target === undefined || positional.length > 2) {
    maybe(frame, range, 'what serve.run starts');
    return unknown(frame, range, depends('a handle'));
  }
  if (isOn(named.get('_local_testing_mode'))) return handleOf(frame, range);
  start(frame, { target, name: named.get('name'), route: named.get('route_prefix') }, range);
  if (isOn(named.get('blocking') ?? positional[1]) && parameterAt('run', 'blocking', frame.run.release) !== null)
    throw new Ended();
  return handleOf(frame, range);
};

/** What is started while an application is built runs beside it, or takes its place. */
const doubtServing = (frame: Frame, range: TextRange): void => {
  if (!frame.run.isScript) unknown(frame, range, WHILE_BUILDING);
};

const isOn = (value: Value | undefined): boolean => value !== undefined && truthOf(value) === true;

/** `serve.run_many([serve.RunTarget(…), …])` */
const runManyCall: Handler = (frame, { positional, named }, range) => {
  const list = positional[0] ?? named.get('targets');
  const items = list === undefined ? null : itemsOf(list);
  const targets = (items ?? [null]).map((item) => item && targetIn(item));
  doubtServing(frame, range);
  if (!targets.every((one) => one !== null)) {
    maybe(frame, range, 'what serve.run_many starts');
    return unknown(frame, range, depends('a handle'));
  }
  for (const one of targets) start(frame, one, range);
  if (isOn(named.get('blocking'))) throw new Ended();
  return handleOf(frame, range);
};

const targetIn = (value: Value): Target | null => {
  const target = value.kind === 'record' && value.path === RUN_TARGET ? getItem(value.fields, 'target') : undefined;
  if (value.kind !== 'record' || target === undefined) return null;
  return { target, name: getItem(value.fields, 'name'), route: getItem(value.fields, 'route_prefix') };
};

const RUN_TARGET = 'ray.serve.RunTarget';

const runTarget: Handler = (_, { positional, named }: Args) => {
  const names = ['target', 'name', 'route_prefix', 'logging_config'];
  const pairs = [...positional.map((value, at) => [names[at] ?? '', value] as const), ...named];
  return { kind: 'record', path: RUN_TARGET, fields: dict(pairs.map(([name, value]) => [text(name), value] as const)) };
};

/** What surely is no application. */
const NO_APPLICATION: ReadonlySet<Value['kind']> = new Set([
  'scalar',
  'sequence',
  'dict',
  'class',
  'deployment',
  'module',
]);

const start = (frame: Frame, { target, name: named, route: routed }: Target, range: TextRange): void => {
  const name = named === undefined ? 'default' : stringIn(named);
  if (name === undefined) {
    maybe(frame, range, 'the application’s name');
    return;
  }
  const place = placeOf(frame, range);
  if (name === '') throw refused(place, 'Ray refuses an empty name', 'Ray từ chối tên rỗng');
  if (NO_APPLICATION.has(target.kind))
    throw refused(place, 'serve.run is not given an application', 'serve.run không nhận được application');
  const route = routeOf(target, routed);
  if (typeof route === 'string') refuseRoute(frame, name, route, range);
  frame.run.calls.push({ kind: 'run', started: { name, target, named, route, routed, place } });
};

const routeOf = (target: Value, routed: Value | undefined): string | null | undefined => {
  if (routed !== undefined) return isNone(routed) ? null : stringIn(routed);
  // Old releases take it from the decorator.
  return target.kind === 'application' && target.deployment.options.has('route_prefix') ? undefined : '/';
};

/** A prefix that starts with no slash, or that another application has (`ray/serve/_private/application_state.py`, every release). */
const refuseRoute = ({ run, ...frame }: Frame, name: string, route: string, range: TextRange): void => {
  const place = placeOf({ run, ...frame }, range);
  if (!route.startsWith('/'))
    throw refused(
      place,
      'Ray wants route_prefix to start with a slash',
      'Ray đòi route_prefix bắt đầu bằng dấu gạch chéo',
    );
  const { applications, isOpen, isEnded } = runningAfter(run.calls);
  const other = isEnded ? undefined : applications.find((one) => one.name !== name && one.route === route);
  if (other === undefined) return;
  if (isOpen) {
    unknown({ run, ...frame }, range, depends(`the prefix ${route}`));
    return;
  }
  throw refused(
    place,
    `the prefix ${route} is being used by application ${other.name}, so Ray refuses application ${name}`,
    `tiền tố ${route} đang được application ${other.name} dùng, nên Ray từ chối application ${name}`,
  );
};

/** `serve.delete(name)` */
const deleteCall: Handler = (frame, { positional, named }, range) => {
  const name = stringIn(positional[0] ?? named.get('name'));
  if (name === undefined) maybe(frame, range, 'the application’s name');
  else frame.run.calls.push({ kind: 'delete', name });
  return NONE;
};

const shutdownCall: Handler = (frame) => {
  frame.run.calls.push({ kind: 'shutdown' });
  return NONE;
};

/** Calls by which a script starts and ends applications. */
export const SCRIPT_CALLS: Handlers = {
  'ray.serve.run': runCall,
  'ray.serve.run_many': runManyCall,
  'ray.serve.RunTarget': runTarget,
  'ray.serve.delete': deleteCall,
  'ray.serve.shutdown': shutdownCall,
  'ray.serve.start': () => NONE,
  ...INIT_CALLS,
};

const WHILE_BUILDING: Words = {
  en: 'what serve.run starts while Ray builds this application is not followed',
  vi: 'chưa theo dõi những gì serve.run khởi động trong lúc Ray dựng application này',
};
