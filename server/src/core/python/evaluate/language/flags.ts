import type { OperationExpr } from '../../syntax/ast.ts';
import type { TextRange } from '../../../text/text-range.ts';
import { equalKey, isVariable } from '../state/choices.ts';
import { flagAt, textAt } from '../state/deciding.ts';
import type { Frame } from '../state/run.ts';
import { stringIn, truth } from '../state/values.ts';
import type { Foreign, Unknown, Value } from '../state/values.ts';

const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'not in', 'is', 'is not']);

/** Comparisons that give True or False whatever they compare. */
const ALWAYS_BOOLEAN = new Set(['in', 'not in', 'is', 'is not']);

export const isComparison = (operator: string): boolean => COMPARISONS.has(operator);

/** A comparison that is not known: what was decided of it, or `open`, which a later test may decide. */
export const compared = (frame: Frame, expr: OperationExpr, left: Value, right: Value, open: Unknown): Value => {
  const same = equality(frame, expr.operator, left, right);
  const { ask, value } = flagAt(frame, expr.range, same, same === null ? undefined : equalText(frame, expr));
  const is = expr.operator !== '!=' || same === null;
  if (value !== null && isBoolean(expr.operator, left, right)) return truth(value === is);
  const made = { ...open };
  frame.run.choices.asks.set(made, { ...ask, is });
  return made;
};

const equalText = (frame: Frame, { operands }: OperationExpr): string =>
  operands.map(({ range }) => textAt(frame, range)).join(' == ');

/** What numbers and texts give; other objects make what they want of a comparison. */
const isBoolean = (operator: string, left: Value, right: Value): boolean =>
  ALWAYS_BOOLEAN.has(operator) || [left, right].every((one) => one.kind === 'scalar' || isText(one));

const isText = (value: Value): boolean => value.kind === 'unknown' && value.plain !== undefined;

/** The name of a comparison of a variable of the environment with a text, wherever it is written; null for any other. */
const equality = ({ run }: Frame, operator: string, left: Value, right: Value): string | null => {
  if (operator !== '==' && operator !== '!=') return null;
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const [variable, text] = [run.choices.asks.get(one)?.key, stringIn(other)];
    if (variable !== undefined && text !== undefined && isVariable(variable)) return equalKey(variable, text);
  }
  return null;
};

/** `not value`, which is true where the value is not. */
export const negated = ({ run: { choices } }: Frame, value: Value, made: Unknown): Unknown => {
  const ask = choices.asks.get(value);
  if (ask !== undefined) choices.asks.set(made, { ...ask, is: !ask.is });
  return made;
};

/** Calls of packages that answer with True or False, and the same each time while an application is built. */
const YES_OR_NO =
  /(?:^|\.)(?:is_available|exists|isfile|isdir|islink|is_file|is_dir|is_initialized|isatty|is_bf16_supported)\(\)$/;

/** What a call of a package gives: decided where it says yes or no, else as it is. */
export const answered = (frame: Frame, made: Foreign, range: TextRange): Value => {
  if (!YES_OR_NO.test(made.path)) return made;
  const { ask, value } = flagAt(frame, range);
  if (value !== null) return truth(value);
  frame.run.choices.asks.set(made, ask);
  return made;
};
