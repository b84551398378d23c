import type { Expr } from '../../syntax/ast.ts';
import type { TextRange } from '../../../text/text-range.ts';
import { decisionOf, freshKey, siteOf } from './choices.ts';
import type { Ask, Choice } from './choices.ts';
import { placeOf } from './run.ts';
import type { Frame } from './run.ts';

/** How a condition is asked for. */
interface Asked extends Pick<Choice, 'key' | 'condition' | 'isTested'> {
  readonly range: TextRange;
  /** Where the reasons of what hangs on it point to while it is not decided. */
  readonly sites: readonly TextRange[];
}

/** What was decided of a condition; null keeps that it is open. */
const decide = (frame: Frame, { key, condition, isTested, range, sites }: Asked): boolean | null => {
  const { choices } = frame.run;
  const decision = decisionOf(choices, key);
  if (decision !== undefined) return decision;
  const place = placeOf(frame, range);
  const choice = choices.open.get(key) ?? { key, condition, place, isTested, sites: new Set() };
  if (isTested && !choice.isTested) Object.assign(choice, { condition, place, isTested });
  for (const site of sites) choice.sites.add(siteOf(placeOf(frame, site)));
  choices.open.set(key, choice);
  return null;
};

const LONGEST = 100;

/** What stands at a place of the module that runs, in one line. */
export const textAt = ({ run, module }: Frame, { start, end }: TextRange): string => {
  const text = (run.texts.get(module.path) ?? '').slice(start, end).replace(/\s+/g, ' ').trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
};

/** Which way a test goes that reading does not know; null where both may be. `site`: what is given up for it. */
export const branchOf = (frame: Frame, test: Expr, ask: Ask | undefined, site: TextRange): boolean | null => {
  const key = ask?.key ?? freshKey(frame.run.choices, frame.module.path, test.range);
  const told = ask === undefined ? { expr: test, is: true } : unnegated(test, ask.is);
  const text = textAt(frame, told.expr.range);
  const decision = decide(frame, {
    key,
    condition: told.is ? text : `not ${text}`,
    isTested: told.is && ['name', 'attribute'].includes(told.expr.kind),
    range: told.expr.range,
    sites: [site, test.range],
  });
  return decision === null ? null : decision === (ask?.is ?? true);
};

/** What every `not` stands before; `is`: whether that is true where the condition is. */
const unnegated = (expr: Expr, is: boolean): { readonly expr: Expr; readonly is: boolean } => {
  const [operand] = expr.kind === 'operation' && expr.operator === 'not' ? expr.operands : [];
  return operand === undefined ? { expr, is } : unnegated(operand, !is);
};

/** What a value that is true or false turns out to be at its own place; `value` null, and what to ask for, where both may be. */
export const flagAt = (
  frame: Frame,
  range: TextRange,
  key: string | null = null,
  condition = textAt(frame, range),
): { readonly ask: Ask; readonly value: boolean | null } => {
  const ask = { key: key ?? freshKey(frame.run.choices, frame.module.path, range), is: true };
  return { ask, value: decide(frame, { key: ask.key, condition, isTested: false, range, sites: [range] }) };
};
