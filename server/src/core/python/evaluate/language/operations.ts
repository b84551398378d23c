import type { Expr, OperationExpr } from '../../syntax/ast.ts';
import { equal, identity, membership } from './comparing.ts';
import { compared, isComparison, negated } from './flags.ts';
import { mayHold } from './expressions.ts';
import { pathOperation, pathText } from '../library/file-objects.ts';
import { isInEnvironment } from '../library/environment.ts';
import { setOperation } from '../library/sets.ts';
import { isStandard } from '../names/foreign-names.ts';
import { branchOf } from '../state/deciding.ts';
import { havoc } from '../state/havoc.ts';
import { openIn } from '../state/made.ts';
import { depends } from '../state/reasons.ts';
import { unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { madeOf } from '../state/origin.ts';
import { numberIn, real, sequence, setItem, dict, text, truth, whole } from '../state/values.ts';
import type { Scalar, Unknown, Value } from '../state/values.ts';

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
  const found = binary(expr.operator, left, right) ?? ofEnvironment(frame, expr, left, right);
  if (found !== null) return found;
  const reason = openIn(left) ?? openIn(right);
  const holds = isJoining(expr.operator) && (mayHold(left) || mayHold(right));
  const open = reason === null ? unknown(frame, expr.range, depends('this'), holds) : { ...reason, holds };
  return isComparison(expr.operator) ? compared(frame, expr, left, right, open) : open;
};

/** `name in os.environ` and `name not in os.environ`; null for anything else. */
const ofEnvironment = (frame: Frame, { operator, range }: OperationExpr, left: Value, right: Value): Value | null => {
  if (operator !== 'in' && operator !== 'not in') return null;
  const found = isInEnvironment(frame, left, right, range);
  if (found === null || operator === 'in') return found;
  return found.kind === 'unknown' ? negated(frame, found, { ...found }) : truth(truthOf(found) !== true);
};

const isJoining = (operator: string): boolean => ['+', '*', '|'].includes(operator);

const logical = (frame: Frame, expr: OperationExpr, left: Value, second: Expr, evaluate: Evaluate): Value => {
  const [first = second] = expr.operands;
  const test = truthOf(left) ?? branchOf(frame, first, frame.run.choices.asks.get(left), expr.range);
  if (test !== null) return test === (expr.operator === 'and') ? evaluate(frame, second) : left;
  havoc(frame, [second], expr.range, depends('this'));
  return left.kind === 'unknown' && !mayHold(left) && second.kind === 'constant'
    ? { ...left }
    : unknown(frame, expr.range, depends('this'), true);
};

const unary = (frame: Frame, expr: OperationExpr, value: Value): Value => {
  if (expr.operator === 'not') {
    const test = truthOf(value);
    return test === null ? negated(frame, value, sameOr(frame, expr, value)) : truth(!test);
  }
  const number = numberIn(value);
  if (number === undefined || value.kind !== 'scalar') return sameOr(frame, expr, value);
  if (expr.operator === '-') return value.type === 'float' ? real(-number) : whole(number === 0 ? 0 : -number);
  return expr.operator === '+' ? (value.type === 'float' ? real(number) : whole(number)) : sameOr(frame, expr, value);
};

const sameOr = (frame: Frame, expr: OperationExpr, value: Value): Unknown => ({
  ...(openIn(value) ?? unknown(frame, expr.range, depends('this'))),
});

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

const scalars = (operator: string, left: Scalar, right: Scalar): Value | null => {
  const [a, b] = [numberIn(left), numberIn(right)];
  if (a !== undefined && b !== undefined)
    return ordered(operator, a, b) ?? arithmetic(operator, a, b, left.type === 'float' || right.type === 'float');
  if (typeof left.value === 'string' && typeof right.value === 'string')
    return operator === '+' ? text(left.value + right.value) : ordered(operator, left.value, right.value);
  if (operator !== '*') return null;
  return typeof left.value === 'string' ? repeated(left.value, right) : repeated(right.value, left);
};

/** `"-" * 50`; null for what is no text and a count of times, and for a text that grows too long. */
const repeated = (written: Scalar['value'], { type, value }: Scalar): Value | null => {
  const times = type === 'int' ? Math.max(0, Number(value)) : null;
  if (typeof written !== 'string' || times === null || times * written.length > LONGEST) return null;
  return text(written.repeat(times));
};

const LONGEST = 10_000;

const ordered = <T extends number | string>(operator: string, a: T, b: T): Value | null => {
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
