import { BUILDERS } from '../options/table/builders.ts';
import type { Words } from '../text/words.ts';
import type { MapNode } from '../yaml/tree.ts';
import { callFunction } from './evaluate/language/calls.ts';
import { evaluate } from './evaluate/language/expressions.ts';
import { valueOf } from './evaluate/library/files.ts';
import { makeModel, namedIn } from './evaluate/library/models.ts';
import { atRunTime, depends, outside } from './evaluate/state/reasons.ts';
import { moduleFrame } from './evaluate/names/modules.ts';
import { placeOf, quiet, Raised, Stopped, unknown } from './evaluate/state/run.ts';
import type { Frame } from './evaluate/state/run.ts';
import { dict } from './evaluate/state/values.ts';
import type { Dict, Foreign, Func, Value } from './evaluate/state/values.ts';
import type { Node } from './graph.ts';
import type { SubscriptExpr } from './syntax/ast.ts';

const HERE = { start: 0, end: 0 };

/**
 * The application that an import path leads to: one as it stands, or what a builder makes of `args`
 * (`call_user_app_builder_with_args_if_necessary`, `ray/serve/_private/api.py`, every release). Throws `Raised` where Ray
 * refuses it, `Stopped` where that is not known.
 */
export const builtBy = (frame: Frame, target: Value, args: MapNode | undefined): Node => {
  const given = argumentsOf(frame, args);
  if (target.kind === 'unknown') throw new Stopped(target);
  if (target.kind === 'application' || target.kind === 'llm') return alone(target, given);
  if (target.kind === 'foreign') return foreignBuilder(frame, target, given);
  if (target.kind !== 'function') throw wrongTarget(frame, target);
  if (target.def.kind === 'function' && target.def.async)
    throw new Raised(NO_APPLICATION, placeOf(frameOf(frame, target), target.def.range));
  if (target.def.params.length !== 1) throw new Raised(PARAMETERS, placeOf(frameOf(frame, target), target.def.range));
  const value = callFunction(
    frame,
    target,
    { positional: [argumentFor(frame, target, given)], named: new Map(), unsure: null },
    target.def.range,
    'the builder',
  );
  if (value.kind === 'application' || value.kind === 'llm') return value;
  if (value.kind === 'unknown') throw new Stopped(value);
  if (value.kind === 'foreign' || value.kind === 'record')
    throw new Stopped(quiet(frame, target.def.range, depends('the application'), true));
  throw new Raised(NO_APPLICATION, placeOf(frameOf(frame, target), target.def.range));
};

const frameOf = ({ run }: Frame, { module }: Func): Frame => moduleFrame(run, module);

const argumentsOf = (frame: Frame, args: MapNode | undefined): Dict => {
  const reason = quiet(frame, HERE, atRunTime('args'));
  const value = args === undefined ? dict() : valueOf(args, reason);
  if (value.kind === 'dict' && [...(args?.entries.values() ?? [])].every(({ textual }) => textual)) return value;
  return { ...(value.kind === 'dict' ? value : dict()), spoiled: reason };
};

const alone = (target: Node, given: Dict): Node => {
  if (given.entries.size > 0) throw new Raised(NO_ARGS, target.place);
  if (given.spoiled !== null) throw new Stopped(given.spoiled);
  return target;
};

/** Applications of the web, which are neither of Serve nor functions. */
const WEB = new Set(['fastapi.FastAPI()', 'fastapi.APIRouter()', 'starlette.applications.Starlette()']);

/** The builders of `ray.serve.llm` under a name of the workspace. */
const foreignBuilder = (frame: Frame, { path, made }: Foreign, given: Dict): Node => {
  if (made !== undefined && WEB.has(path)) throw new Raised(NO_TARGET, made);
  const isBuilder = BUILDERS.some(({ name }) => path === `ray.serve.llm.${name}`);
  if (!isBuilder) throw new Stopped(unknown(frame, HERE, outside(path), true));
  return { kind: 'llm', builder: path.replace(/\.(?=\w+$)/, ':'), args: given, place: placeOf(frame, HERE) };
};

/** An instance may be of a class that is an application after all. */
const wrongTarget = (frame: Frame, target: Value): Error => {
  const isCertain = ['scalar', 'sequence', 'dict', 'class', 'deployment', 'module'].includes(target.kind);
  return isCertain
    ? new Raised(NO_TARGET, placeOf(frame, HERE))
    : new Stopped(unknown(frame, HERE, depends('the application'), true));
};

/** With a pydantic model for an annotation the arguments become an object of it, else they stay a dict. */
const argumentFor = (frame: Frame, func: Func, given: Dict): Value => {
  const { def, module } = func;
  const annotation = def.params[0]?.annotation ?? null;
  if (annotation === null || module.futureAnnotations || annotation.kind === 'constant') return given;
  // A union is no class, whatever it is made of.
  if (annotation.kind === 'operation') return given;
  const inside = frameOf(frame, func);
  if (annotation.kind === 'subscript') return givenFor(inside, annotation, given);
  const type = evaluate(inside, annotation);
  if (type.kind === 'foreign' && /^(builtins|typing)\./.test(type.path)) return given;
  if (type.kind === 'foreign' && type.path.startsWith('ray.serve.llm.'))
    return { kind: 'record', path: type.path, fields: given };
  if (type.kind === 'class' && (type.model === 'plain' || type.model === 'dataclass')) return given;
  if (type.kind !== 'class' || type.model !== 'pydantic' || given.spoiled !== null)
    throw new Stopped(unknown(inside, annotation.range, depends('the builder’s argument'), true));
  const made = makeModel(inside, type, { positional: [], named: namedIn(given), unsure: null }, annotation.range);
  return made ?? unknown(inside, annotation.range, depends('the builder’s argument'), true);
};

/** `Optional[X]` and its like are no classes; `dict[str, int]` is one up to Python 3.10, where Ray then fails on it. */
const givenFor = (frame: Frame, { object, range }: SubscriptExpr, given: Dict): Value => {
  const type = evaluate(frame, object);
  if (type.kind === 'foreign' && type.path.startsWith('typing.')) return given;
  if (type.kind !== 'foreign' || !type.path.startsWith('builtins.'))
    throw new Stopped(unknown(frame, range, depends('the builder’s argument'), true));
  unknown(frame, range, OLD_PYTHON);
  return given;
};

const OLD_PYTHON: Words = {
  en: 'Ray takes this annotation from Python 3.11 on, and which Python runs is not known',
  vi: 'Ray nhận chú thích kiểu này từ Python 3.11, mà chưa biết bản Python nào chạy',
};

const NO_ARGS: Words = {
  en: 'only a builder function takes args, and this is an application that is built already',
  vi: 'chỉ hàm builder mới nhận args, còn đây là application đã dựng sẵn',
};

const NO_TARGET: Words = {
  en: 'this is neither an application nor a builder function',
  vi: 'đây không phải application cũng không phải hàm builder',
};

const PARAMETERS: Words = {
  en: 'a builder function takes exactly one parameter',
  vi: 'hàm builder nhận đúng một tham số',
};

const NO_APPLICATION: Words = {
  en: 'the builder does not return an application',
  vi: 'builder không trả về application',
};
