import type {
  AttributeExpr,
  Clause,
  ComprehensionExpr,
  DictExpr,
  Expr,
  FormatExpr,
  NamedExpr,
  SequenceExpr,
} from '../../syntax/ast.ts';
import { attributeOf } from './attributes.ts';
import { callExpression } from './calls.ts';
import { functionOf } from './functions.ts';
import { shownText } from '../library/shown.ts';
import { joinedText } from '../library/file-objects.ts';
import { havoc } from '../state/havoc.ts';
import { operate, truthOf, written } from './operations.ts';
import { depends, NOT_READ } from '../state/reasons.ts';
import { quiet, step, unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { sized } from '../state/size.ts';
import { constantOf } from '../state/literal.ts';
import { once, seenNow } from './iterators.ts';
import { subscriptValue } from './subscripts.ts';
import { testOf } from './testing.ts';
import { assignTo } from './targets.ts';
import { assign, lookup, outsideComprehensions, scopeIn } from '../state/scope.ts';
import { madeOf } from '../state/origin.ts';
import { dict, sequence, setItem, text } from '../state/values.ts';
import type { Dict, Scalar, Value } from '../state/values.ts';

/** The value of an expression. Throws `Raised` where Python surely raises, `Stopped` where reading ends. */
export const evaluate = (frame: Frame, expr: Expr): Value => {
  step(frame, expr.range);
  return sized(frame, expr.range, valueOf(frame, expr));
};

const valueOf = (frame: Frame, expr: Expr): Value => {
  switch (expr.kind) {
    case 'constant':
      return constantOf(expr.value, expr.float);
    case 'name':
      return seenNow(frame, lookup(frame, expr.name, expr.range), expr.range);
    case 'format':
      return formatted(frame, expr);
    case 'sequence':
      return sequenceValue(frame, expr);
    case 'dict':
      return dictValue(frame, expr);
    case 'attribute':
      return attributeValue(frame, expr);
    case 'subscript':
      return subscriptValue(frame, expr);
    case 'call':
      return callExpression(frame, expr);
    case 'operation':
      return operate(frame, expr, evaluate);
    case 'conditional':
      return conditional(frame, expr);
    case 'lambda':
      return functionOf(frame, expr, evaluate);
    case 'comprehension':
      return comprehended(frame, expr);
    case 'named':
      return namedValue(frame, expr);
    case 'slice':
    case 'literal':
      return quiet(frame, expr.range, NOT_READ);
    case 'opaque':
      havoc(frame, [expr], expr.range, NOT_READ);
      return unknown(frame, expr.range, NOT_READ, true);
  }
};

const namedValue = (frame: Frame, expr: NamedExpr): Value => {
  const value = evaluate(frame, expr.value);
  assignTo({ ...frame, scope: outsideComprehensions(frame.scope) }, expr.target, value, assign);
  return value;
};

const formatted = (frame: Frame, expr: FormatExpr): Value => {
  const values: Value[] = [];
  const pieces: Value[] = [];
  const parts = expr.parts.map((part) => {
    const value = typeof part === 'string' ? text(part) : evaluate(frame, part.value);
    pieces.push(value);
    if (typeof part === 'string') return part;
    values.push(value);
    return part.plain ? written(value) : null;
  });
  if (parts.every((part) => part !== null)) return madeOf(text(parts.join('')), ...values);
  const isPlain = expr.parts.every((part) => typeof part === 'string' || part.plain);
  const open = joinedText(pieces) ?? (isPlain ? shownText(frame, values, expr.range) : null);
  return open ?? unknown(frame, expr.range, depends('this text'), false);
};

const sequenceValue = (frame: Frame, expr: SequenceExpr): Value => {
  const items: Value[] = [];
  for (const { star, value } of expr.items) {
    const read = evaluate(frame, value);
    if (!star) {
      items.push(read);
      continue;
    }
    const spread = itemsOf(read);
    if (spread === null) return unknown(frame, expr.range, depends('this list'), true);
    items.push(...spread);
  }
  return sequence(expr.type, items);
};

/** The items that a loop over a value gives; null where they are not known. */
export const itemsOf = (value: Value): readonly Value[] | null => {
  if (value.kind === 'sequence') return value.spoiled === null && value.type !== 'set' ? value.items : null;
  if (value.kind === 'dict') return value.spoiled === null ? [...value.entries.values()].map(({ key }) => key) : null;
  if (value.kind === 'scalar' && typeof value.value === 'string') return Array.from(value.value, text);
  return null;
};

const dictValue = (frame: Frame, expr: DictExpr): Value => {
  const made = dict();
  for (const { key, value } of expr.items) {
    if (key === null) {
      const spread = mappingOf(evaluate(frame, value));
      if (spread === null) return unknown(frame, expr.range, depends('this dict'), true);
      for (const entry of spread.entries.values()) setItem(made, entry.key, entry.value);
      continue;
    }
    const [name, read] = [evaluate(frame, key), evaluate(frame, value)];
    if (name.kind !== 'scalar') return unknown(frame, expr.range, depends('a key of this dict'), true);
    setItem(made, name, read);
  }
  return made;
};

/** A dict whose content is certain; null otherwise. */
export const mappingOf = (value: Value): Dict | null =>
  value.kind === 'dict' && value.spoiled === null ? value : null;

const attributeValue = (frame: Frame, expr: AttributeExpr): Value =>
  attributeOf(frame, evaluate(frame, expr.object), expr.name, expr.range);

/** True where an application may be in it, or where what is in it can make one, as `serve.deployment` can. */
export const mayHold = (value: Value, seen = new Set<Value>()): boolean => {
  if (seen.has(value)) return false;
  seen.add(value);
  if (value.kind === 'unknown') return value.holds;
  if (value.kind === 'sequence') return value.spoiled !== null || value.items.some((one) => mayHold(one, seen));
  if (value.kind === 'dict')
    return value.spoiled !== null || [...value.entries.values()].some((one) => mayHold(one.value, seen));
  if (value.kind === 'record') return mayHold(value.fields, seen);
  if (value.kind === 'foreign') return value.path.startsWith('ray.serve.');
  return value.kind !== 'scalar' && value.kind !== 'class';
};

const conditional = (frame: Frame, expr: Expr & { readonly kind: 'conditional' }): Value => {
  const test = testOf(frame, expr.test, expr.range);
  if (test !== null) return evaluate(frame, test ? expr.then : expr.otherwise);
  havoc(frame, [expr.then, expr.otherwise], expr.range, depends('this choice'));
  return unknown(frame, expr.range, depends('this choice'), true);
};

const comprehended = (frame: Frame, expr: ComprehensionExpr): Value => {
  const inner: Frame = { ...frame, scope: scopeIn(frame.scope, 'comprehension') };
  const keys: Value[] = [];
  const values: Value[] = [];
  const known = clauses(inner, expr.clauses, () => {
    if (expr.key !== null) keys.push(evaluate(inner, expr.key));
    values.push(evaluate(inner, expr.value));
  });
  const pairs = keys.map((key, index) => [key, values[index]] as const);
  if (known && expr.type === 'dict' && pairs.every(isPair)) return dict(pairs.filter(isPair));
  if (known && expr.type === 'generator') return once(values);
  if (known && expr.type !== 'dict') return sequence(expr.type === 'set' ? 'set' : 'list', values);
  havoc(frame, [expr], expr.range, depends('this comprehension'));
  return unknown(frame, expr.range, depends('this comprehension'), true);
};

const isPair = (pair: readonly [Value, Value | undefined]): pair is readonly [Scalar, Value] =>
  pair[0].kind === 'scalar' && pair[1] !== undefined;

/** Runs `then` for each round; false where the rounds are not known. */
const clauses = (frame: Frame, [first, ...others]: readonly Clause[], then: () => void): boolean => {
  if (first === undefined) {
    then();
    return true;
  }
  const items = itemsOf(evaluate(frame, first.source));
  return (
    items?.slice().every((item) => {
      if (!assignTo(frame, first.target, item, assign)) return false;
      for (const condition of first.conditions) {
        const met = truthOf(evaluate(frame, condition));
        if (met === null) return false;
        if (!met) return true;
      }
      return clauses(frame, others, then);
    }) ?? false
  );
};
