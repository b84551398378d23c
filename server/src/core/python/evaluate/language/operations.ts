import type { Expr, OperationExpr } from '../../syntax/ast.ts';
import { mayHold } from './expressions.ts';
import { pathOperation, pathText } from '../library/file-objects.ts';
import { setOperation } from '../library/sets.ts';
import { isStandard } from '../names/foreign-names.ts';
import { havoc } from '../state/havoc.ts';
import { openIn } from '../state/made.ts';
import { depends } from '../state/reasons.ts';
import { unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { madeOf } from '../state/origin.ts';
import { keyOf, numberIn, real, sequence, setItem, dict, text, truth, whole } from '../state/values.ts';
import type { Scalar, Value } from '../state/values.ts';

type Evaluate = (frame: Frame, expr: Expr) => Value;

/** What Python takes a value for in an `if`; null where that is not known. */
export const truthOf = (value: Value): boolean | null => {
  if (value.kind === 'scalar') return value.value !== null && value.value !== '' && Boolean(value.value);
  if (value.kind === 'sequence') return value.spoiled === null ? value.items.length > 0 : null;
  if (value.kind === 'dict') return value.spoiled === null ? value.entries.size > 0 : null;
  // A module of Python's own.
  if (value.kind === 'foreign') return isStandard(value.path) && !value.path.includes('.') ? true : null;
  const always: readonly Value['kind'][] = [
    'function',
    'class',
    'module',
    'deployment',
    'application',
    'llm',
    'method',
  ];
  return always.includes(value.kind) ? true : null;
};

/** A value as an f-string or `str` writes it; null where that is not known. */
export const written = (value: Value): string | null => {
  if (value.kind !== 'scalar') return pathText(value);
  if (value.type === 'str') return String(value.value);
  if (value.type === 'int') return String(value.value);
  if (value.type === 'bool') return value.value === true ? 'True' : 'False';
  return value.type === 'null' ? 'None' : null;
};

/** An operation, with `and` and `or` as Python follows them: the right side only where it counts. */
export const operate = (frame: Frame, expr: OperationExpr, evaluate: Evaluate): Value => {
  const [first, second] = expr.operands;
  if (first === undefined) return unknown(frame, expr.range, depends('this'));
  const left = evaluate(frame, first);
  if (second === undefined) return unary(frame, expr, left);
  if (expr.operator === 'and' || expr.operator === 'or') return logical(frame, expr, left, second, evaluate);
  const right = evaluate(frame, second);
  const found = binary(expr.operator, left, right);
  if (found !== null) return found;
  const reason = openIn(left) ?? openIn(right);
  const holds = isJoining(expr.operator) && (mayHold(left) || mayHold(right));
  if (reason !== null) return { ...reason, holds };
  return unknown(frame, expr.range, depends('this'), holds);
};

const isJoining = (operator: string): boolean => ['+', '*', '|'].includes(operator);

const logical = (frame: Frame, expr: OperationExpr, left: Value, second: Expr, evaluate: Evaluate): Value => {
  const test = truthOf(left);
  if (test !== null) return test === (expr.operator === 'and') ? evaluate(frame, second) : left;
  havoc(frame, [second], expr.range, depends('this'));
  return left.kind === 'unknown' && !mayHold(left) && second.kind === 'constant'
    ? left
    : unknown(frame, expr.range, depends('this'), true);
};

const unary = (frame: Frame, expr: OperationExpr, value: Value): Value => {
  if (expr.operator === 'not') {
    const test = truthOf(value);
    return test === null ? sameOr(frame, expr, value) : truth(!test);
  }
  const number = numberIn(value);
  if (number === undefined || value.kind !== 'scalar') return sameOr(frame, expr, value);
  if (expr.operator === '-') return value.type === 'float' ? real(-number) : whole(number === 0 ? 0 : -number);
  return expr.operator === '+' ? (value.type === 'float' ? real(number) : whole(number)) : sameOr(frame, expr, value);
};

const sameOr = (frame: Frame, expr: OperationExpr, value: Value): Value =>
  openIn(value) ?? unknown(frame, expr.range, depends('this'));

/** Two known values; null where the outcome is not known. */
const binary = (operator: string, left: Value, right: Value): Value | null => {
  if (operator === 'is' || operator === 'is not') return identity(left, right, operator === 'is');
  if (operator === 'in' || operator === 'not in') return membership(left, right, operator === 'in');
  if (operator === '==' || operator === '!=') {
    const same = equal(left, right);
    return same === null ? null : truth(same === (operator === '=='));
  }
  if (left.kind === 'scalar' && right.kind === 'scalar') {
    const made = scalars(operator, left, right);
    return made?.kind === 'scalar' ? madeOf(made, left, right) : made;
  }
  return containers(operator, left, right);
};

const identity = (left: Value, right: Value, wanted: boolean): Value | null => {
  const single = (value: Value) => value.kind === 'scalar' && (value.type === 'null' || value.type === 'bool');
  if (left.kind === 'unknown' || right.kind === 'unknown' || (!single(left) && !single(right))) return null;
  if (left.kind === 'foreign' || right.kind === 'foreign') return null;
  const same =
    left.kind === 'scalar' && right.kind === 'scalar' && left.type === right.type && left.value === right.value;
  return truth(same === wanted);
};

/** Whether two values are equal; null where that is not known. */
export const compare = (left: Value, right: Value): boolean | null => equal(left, right);

const equal = (left: Value, right: Value): boolean | null => {
  if (left.kind === 'scalar' && right.kind === 'scalar') return keyOf(left) === keyOf(right);
  if (left.kind === 'sequence' && right.kind === 'sequence') return equalItems(left, right);
  if (left.kind === 'instance' && right.kind === 'instance' && left.of.model === 'enum') return left === right;
  const plain = (value: Value) => value.kind === 'sequence' || value.kind === 'dict' || value.kind === 'scalar';
  return plain(left) && plain(right) && left.kind !== right.kind ? false : null;
};

const equalItems = (left: Value & { kind: 'sequence' }, right: Value & { kind: 'sequence' }): boolean | null => {
  if (left.spoiled !== null || right.spoiled !== null || left.type === 'set' || right.type === 'set') return null;
  if (left.type !== right.type || left.items.length !== right.items.length) return false;
  const same = left.items.map((item, index) => {
    const other = right.items[index];
    return other === undefined ? null : equal(item, other);
  });
  return same.includes(false) ? false : same.includes(null) ? null : true;
};

const membership = (item: Value, container: Value, wanted: boolean): Value | null => {
  if (item.kind !== 'scalar') return null;
  if (container.kind === 'dict' && container.spoiled === null)
    return truth(container.entries.has(keyOf(item)) === wanted);
  if (
    container.kind === 'sequence' &&
    container.spoiled === null &&
    container.items.every(({ kind }) => kind === 'scalar')
  )
    return truth(container.items.some((one) => one.kind === 'scalar' && keyOf(one) === keyOf(item)) === wanted);
  if (container.kind === 'scalar' && typeof container.value === 'string' && typeof item.value === 'string')
    return truth(container.value.includes(item.value) === wanted);
  return null;
};

const scalars = (operator: string, left: Scalar, right: Scalar): Value | null => {
  const [a, b] = [numberIn(left), numberIn(right)];
  if (a !== undefined && b !== undefined)
    return compared(operator, a, b) ?? arithmetic(operator, a, b, left.type === 'float' || right.type === 'float');
  if (typeof left.value === 'string' && typeof right.value === 'string')
    return operator === '+' ? text(left.value + right.value) : compared(operator, left.value, right.value);
  return null;
};

const compared = <T extends number | string>(operator: string, a: T, b: T): Value | null => {
  if (operator === '<') return truth(a < b);
  if (operator === '<=') return truth(a <= b);
  if (operator === '>') return truth(a > b);
  return operator === '>=' ? truth(a >= b) : null;
};

const arithmetic = (operator: string, a: number, b: number, float: boolean): Value | null => {
  const value = computed(operator, a, b);
  if (value === null || !Number.isFinite(value)) return null;
  const isFloat = float || operator === '/' || (operator === '**' && b < 0);
  if (isFloat) return real(value);
  return Number.isSafeInteger(value) ? whole(value === 0 ? 0 : value) : null;
};

const computed = (operator: string, a: number, b: number): number | null => {
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  if (operator === '**') return a ** b;
  if (b === 0) return null;
  if (operator === '/') return a / b;
  if (operator === '//') return Math.floor(a / b);
  return operator === '%' ? a - b * Math.floor(a / b) : null;
};

const containers = (operator: string, left: Value, right: Value): Value | null => {
  const ofSets = setOperation(operator, left, right) ?? pathOperation(operator, left, right);
  if (ofSets !== null) return ofSets;
  if (left.kind === 'sequence' && right.kind === 'sequence') {
    const fits = operator === '+' && left.type === right.type && left.type !== 'set';
    return fits && left.spoiled === null && right.spoiled === null
      ? sequence(left.type, [...left.items, ...right.items])
      : null;
  }
  if (left.kind === 'dict' && right.kind === 'dict' && operator === '|') {
    if (left.spoiled !== null || right.spoiled !== null) return null;
    const joined = dict();
    for (const { key, value } of [...left.entries.values(), ...right.entries.values()]) setItem(joined, key, value);
    return joined;
  }
  const count = numberIn(right);
  if (operator !== '*' || count === undefined || left.kind !== 'sequence' || left.spoiled !== null) return null;
  if (left.type === 'set' || !Number.isInteger(count) || count * left.items.length > 1000) return null;
  return sequence(left.type, Array.from({ length: Math.max(0, count) }, () => left.items).flat());
};
