import type { Problem } from '../problems/problem.ts';
import { rule as valueType } from '../rules/value-type/rule.ts';
import type { TextRange } from '../text/text-range.ts';
import { lineEnd, lineStart } from '../yaml/edit.ts';
import type { SyntaxProblem } from '../yaml/parse-document.ts';

/**
 * What follows from a fault of YAML on another line: what the lines below a key are to it that has a value in its own line,
 * and that a key has no value whose only one is at fault.
 */
export const followUps = (text: string, syntax: readonly SyntaxProblem[]): ((problem: Problem) => boolean) => {
  const below = new Set(syntax.filter(({ kind }) => kind === 'children').map(({ range }) => contentBelow(text, range)));
  const emptied = syntax.flatMap(({ range }) => keyAbove(text, range));
  return ({ code, range }) =>
    below.has(range.start) ||
    (code === valueType.code && emptied.some(({ start, end }) => range.start >= start && range.start <= end));
};

/** Where the lines below that of a fault begin, comments left out. */
const contentBelow = (text: string, { end }: TextRange): number => {
  const from = lineEnd(text, end);
  const [between = ''] = /^(?:[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n?|\n))* */.exec(text.slice(from)) ?? [];
  return from + between.length;
};

/** The line above that of a fault, comments left out, where it ends with the colon of a key. */
const keyAbove = (text: string, { start }: TextRange): readonly TextRange[] => {
  let end = lineStart(text, start) - 1;
  while (end > 0 && /^\s*(?:#[^\n]*)?$/.test(text.slice(lineStart(text, end), end))) end = lineStart(text, end) - 1;
  const above = { start: lineStart(text, Math.max(end, 0)), end: Math.max(end, 0) };
  return /:[^\S\n]*(?:#[^\n]*)?$/.test(text.slice(above.start, above.end)) ? [above] : [];
};
