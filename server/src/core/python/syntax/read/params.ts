import type { Expr, Param } from '../ast.ts';
import { commaList, expression } from './expressions.ts';
import { expect, expectKind, peek, seesKind, take } from './reader.ts';
import type { Reader } from './reader.ts';

/** The parameters of a function, brackets included. */
export const functionParams = (reader: Reader): readonly Param[] => {
  expect(reader, '(');
  const params = paramsUntil(reader, ')', true);
  expect(reader, ')');
  return params;
};

/** The parameters of a lambda, which have no annotations. */
export const lambdaParams = (reader: Reader): readonly Param[] => paramsUntil(reader, ':', false);

/** What follows a `*` can be named only. */
const paramsUntil = (reader: Reader, close: string, annotated: boolean): readonly Param[] => {
  let keywordOnly = false;
  const { items } = commaList(reader, [close], (): readonly Param[] => {
    if (take(reader, '/')) return [];
    const star = take(reader, '**') ? '**' : take(reader, '*') ? '*' : '';
    const isAlone = star === '*' && !seesKind(reader, 'name');
    const params = isAlone ? [] : [paramOf(reader, star, keywordOnly, annotated)];
    if (star !== '') keywordOnly = true;
    return params;
  });
  return items.flat();
};

const paramOf = (reader: Reader, star: Param['star'], keywordOnly: boolean, annotated: boolean): Param => {
  const name = expectKind(reader, 'name').value;
  const annotation = annotated && take(reader, ':') ? annotationOf(reader) : null;
  const fallback = take(reader, '=') ? expression(reader) : null;
  return { name, star, keywordOnly, annotation, fallback };
};

/** `*args: *Ts` has a star of its own. */
const annotationOf = (reader: Reader): Expr => {
  const { start } = peek(reader);
  if (!take(reader, '*')) return expression(reader);
  const value = expression(reader);
  return { kind: 'opaque', yields: false, range: { start, end: value.range.end }, parts: [value] };
};
