import type { Expr, SliceExpr, SubscriptExpr } from '../../syntax/ast.ts';
import { environmentItem } from '../library/environment.ts';
import { openIn } from '../state/made.ts';
import { depends } from '../state/reasons.ts';
import { doubted, placeOf, Raised, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { keyOf, NONE, numberIn, setItem } from '../state/values.ts';
import type { Class, Dict, Foreign, Scalar, Value } from '../state/values.ts';
import { call, NO_ARGS } from './calls.ts';
import { evaluate, mayHold } from './expressions.ts';
import { sliceOf } from './slices.ts';

/** `object[index]` */
export const subscriptValue = (frame: Frame, expr: SubscriptExpr): Value => {
  const object = evaluate(frame, expr.object);
  if (object.kind !== 'unknown' && expr.index.kind === 'slice') return sliced(frame, object, expr, expr.index);
  const index = evaluate(frame, expr.index);
  if (object.kind === 'unknown') return { ...object };
  // Generic types such as `List[int]`.
  if (object.kind === 'foreign' && !object.path.startsWith('os.')) return itemOfForeign(frame, object);
  if (object.kind === 'foreign' && object.path === 'os.environ') return environmentItem(frame, index, expr.range);
  if (object.kind === 'class' && isGeneric(object)) return object;
  if (object.kind === 'dict' && index.kind === 'scalar') return dictItem(frame, object, index, expr);
  if (object.kind === 'sequence' && object.spoiled === null) {
    const at = numberIn(index);
    const found = at === undefined ? undefined : object.items.at(at);
    if (found !== undefined) return found;
  }
  return unknown(frame, expr.range, depends('this item'), mayHold(object));
};

/** A class of type parameters: with types in brackets it stays the class that it is. */
const isGeneric = (of: Class): boolean =>
  (of.model === 'plain' || of.model === 'dataclass') &&
  (of.bases.some(isGeneric) ||
    of.def.bases.some(({ value }) => {
      const base = value.kind === 'subscript' ? value.object : null;
      return (base?.kind === 'name' || base?.kind === 'attribute') && ['Generic', 'Protocol'].includes(base.name);
    }));

/** An item of what a call of a package gives may be missing. */
const itemOfForeign = (frame: Frame, object: Foreign): Value => {
  const open = openIn(object);
  return open === null ? object : doubted(frame, { ...open, sure: false });
};

const dictItem = (frame: Frame, object: Dict, index: Scalar, expr: Expr): Value => {
  if (object.spoiled !== null) return object.spoiled;
  const found = object.entries.get(keyOf(index));
  if (found !== undefined) return found.value;
  if (object.factory !== undefined) {
    const made = call(frame, object.factory, NO_ARGS, expr.range, 'the factory');
    setItem(object, index, made);
    return made;
  }
  const key = String(index.value);
  throw new Raised(
    { en: `there is no key ${key}, so Python raises KeyError`, vi: `không có khoá ${key} nên Python báo KeyError` },
    placeOf(frame, expr.range),
    'KeyError',
  );
};

const sliced = (frame: Frame, object: Value, expr: SubscriptExpr, slice: SliceExpr): Value => {
  if (object.kind === 'sequence' && object.spoiled !== null) return object.spoiled;
  const found = sliceOf(object, slice, (bound) => (bound === null ? NONE : evaluate(frame, bound)));
  return found ?? unknown(frame, expr.range, depends('this item'), mayHold(object));
};
