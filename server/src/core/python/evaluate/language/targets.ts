import type { AttributeExpr, Expr } from '../../syntax/ast.ts';
import { classAttribute } from './attributes.ts';
import { evaluate, itemsOf } from './expressions.ts';
import { havoc, spoil } from '../state/havoc.ts';
import { changed } from '../state/reasons.ts';
import { Stopped, quiet, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { numberIn, sequence, setItem, stringIn } from '../state/values.ts';
import type { Class, Instance, Value } from '../state/values.ts';
import { wayOf } from './ways-of-methods.ts';

type Bind = (frame: Frame, name: string, value: Value) => void;

/** Assigns a value to a target as Python does; false where the target cannot be followed (it is then given up). */
export const assignTo = (frame: Frame, target: Expr, value: Value, bind: Bind): boolean => {
  if (target.kind === 'name') bind(frame, target.name, value);
  else if (target.kind === 'sequence') return unpack(frame, target, value, bind);
  else if (target.kind === 'subscript') setSubscript(frame, target, value);
  else if (target.kind === 'attribute') setAttribute(frame, target, value);
  else {
    havoc(frame, [target], target.range, changed('this'));
    return false;
  }
  return true;
};

const unpack = (frame: Frame, target: Expr & { kind: 'sequence' }, value: Value, bind: Bind): boolean => {
  const parts = partsFor(target.items, itemsOf(value));
  target.items.forEach((item, index) => {
    const part = parts?.[index];
    const open = () => (value.kind === 'unknown' ? value : unknown(frame, target.range, changed('this'), true));
    assignTo(frame, item.value, part ?? open(), bind);
  });
  return true;
};

/** What each target gets of some items, `*rest` a list of what the others leave; null where that does not come out even. */
const partsFor = (
  targets: readonly { readonly star: boolean }[],
  items: readonly Value[] | null,
): readonly Value[] | null => {
  const stars = targets.filter(({ star }) => star).length;
  if (items === null || stars > 1) return null;
  if (stars === 0) return items.length === targets.length ? items : null;
  const at = targets.findIndex(({ star }) => star);
  const behind = targets.length - 1 - at;
  if (items.length < targets.length - 1) return null;
  const rest = sequence('list', items.slice(at, items.length - behind));
  return [...items.slice(0, at), rest, ...items.slice(items.length - behind)];
};

const setSubscript = (frame: Frame, target: Expr & { kind: 'subscript' }, value: Value): void => {
  const object = evaluate(frame, target.object);
  const index = evaluate(frame, target.index);
  if (object.kind === 'dict' && index.kind === 'scalar') {
    setItem(object, index, value);
    return;
  }
  const at = numberIn(index);
  if (object.kind === 'sequence' && at !== undefined && object.items.at(at) !== undefined) {
    object.items[at < 0 ? object.items.length + at : at] = value;
    return;
  }
  if (object.kind === 'foreign' && object.path === 'os.environ') {
    frame.run.changed.set(stringIn(index) ?? '*', value.kind === 'scalar' ? value : null);
    return;
  }
  spoil(object, unknown(frame, target.range, changed('this'), true), new Set(), frame);
};

const setAttribute = (frame: Frame, target: Expr & { kind: 'attribute' }, value: Value): void => {
  const object = evaluate(frame, target.object);
  if (object.kind === 'instance') setField(frame, object, target, value);
  else if (object.kind === 'class') object.vars.set(target.name, value);
  else if (object.kind === 'module') object.vars.set(target.name, value);
  else if (object.kind === 'record') object.fields.spoiled ??= unknown(frame, target.range, changed('this'), true);
  else if (isSerious(object)) throw new Stopped(unknown(frame, target.range, changed('this'), true));
  else quiet(frame, target.range, changed('this'));
};

/** Classes may say themselves what becomes of a value; that is not followed. */
const setField = (frame: Frame, object: Instance, { name, range }: AttributeExpr, value: Value): void => {
  if (isWatched(object.of, name) || (object.of.model === 'pydantic' && !object.fields.has(name)))
    object.spoiled ??= unknown(frame, range, changed('this'), true);
  else object.fields.set(name, value);
};

const isWatched = (of: Class, name: string): boolean => {
  const found = classAttribute(of, name);
  const isOwn = found?.kind === 'function' && wayOf(found) === 'plain';
  if (found?.kind === 'unknown' || (found?.kind === 'function' && !isOwn)) return true;
  if (['__setattr__', 'model_config', 'Config'].some((one) => classAttribute(of, one) !== undefined)) return true;
  return of.model === 'enum' || of.model === 'odd' || of.def.decorators.some(isFreezing);
};

/** `@dataclass(frozen=True)` */
const isFreezing = (decorator: Expr): boolean =>
  decorator.kind === 'call' && decorator.args.some((one) => one.name === 'frozen');

/** Changes of a deployment, an application or Ray itself are not followed. */
const isSerious = (object: Value): boolean =>
  object.kind === 'deployment' ||
  object.kind === 'application' ||
  object.kind === 'llm' ||
  (object.kind === 'foreign' && object.path.startsWith('ray'));
