import type { AugmentStmt } from '../../syntax/ast.ts';
import { havoc } from '../state/havoc.ts';
import { NOT_READ } from '../state/reasons.ts';
import { unknown } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { assign } from '../state/scope.ts';
import { evaluate, itemsOf } from './expressions.ts';
import { operate } from './operations.ts';
import { assignTo } from './targets.ts';

/** `target += value`: a list grows in place, a scalar is replaced; anything else is not followed. */
export const augment = (frame: Frame, stmt: AugmentStmt): void => {
  const old = evaluate(frame, stmt.target);
  const value = evaluate(frame, stmt.value);
  const operands = [stmt.target, stmt.value];
  if (old.kind === 'sequence' && old.type === 'list' && stmt.operator === '+' && old.spoiled === null) {
    const items = itemsOf(value);
    if (items !== null) {
      old.items.push(...items);
      return;
    }
  }
  if (old.kind !== 'scalar') {
    havoc(frame, [stmt], stmt.range, NOT_READ);
    return;
  }
  const results = new Map([
    [stmt.target, old],
    [stmt.value, value],
  ]);
  const sum = operate(
    frame,
    { kind: 'operation', range: stmt.range, operator: stmt.operator, operands },
    (_, expr) => results.get(expr) ?? unknown(frame, stmt.range, NOT_READ),
  );
  assignTo(frame, stmt.target, sum, assign);
};
