import type { Expr } from '../../syntax/ast.ts';
import type { TextRange } from '../../../text/text-range.ts';
import { branchOf } from '../state/deciding.ts';
import type { Frame } from '../state/run.ts';
import { evaluate } from './expressions.ts';
import { truthOf } from './operations.ts';

/** Which way a test goes, known or decided for this reading; null where both may be, and `site` is given up for it. */
export const testOf = (frame: Frame, test: Expr, site: TextRange): boolean | null => {
  const value = evaluate(frame, test);
  return truthOf(value) ?? branchOf(frame, test, frame.run.choices.asks.get(value), site);
};
