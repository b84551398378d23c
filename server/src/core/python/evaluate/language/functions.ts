import { doubtAnnotations } from './annotations.ts';
import type { Expr, FunctionStmt, LambdaExpr } from '../../syntax/ast.ts';
import type { Frame } from '../state/run.ts';
import type { Func, Value } from '../state/values.ts';

/** Most functions have none, and code has many. */
const NO_FALLBACKS = new Map<string, Value>();

/** A function where it is defined: defaults are evaluated once, then and there. */
export const functionOf = (
  frame: Frame,
  def: FunctionStmt | LambdaExpr,
  evaluate: (frame: Frame, expr: Expr) => Value,
): Func => {
  if (def.kind === 'function') doubtAnnotations(frame, def);
  const fallbacks = def.params.some(({ fallback }) => fallback !== null) ? new Map<string, Value>() : NO_FALLBACKS;
  for (const { name, fallback } of def.params) if (fallback !== null) fallbacks.set(name, evaluate(frame, fallback));
  const scope = frame.scope.kind === 'class' ? (frame.scope.parent ?? frame.scope) : frame.scope;
  return { kind: 'function', def, module: frame.module, scope, fallbacks };
};
