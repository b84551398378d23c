import type { Expr, Param } from './ast.ts';
import { childrenOf, nameOf, splitAt, wordsOf } from './cursor.ts';
import type { Source } from './cursor.ts';
import { expressionOf } from './expressions.ts';

/** The parameters that stand between commas; what follows a `*` can be named only. */
export const paramsOf = (children: readonly Source[]): readonly Param[] => {
  let keywordOnly = false;
  return splitAt(children, ',').flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const sign = nameOf(first);
    const star = sign === '*' || sign === '**' ? sign : '';
    const name = group.find((one) => nameOf(one) === 'VariableName');
    const param = name === undefined ? [] : [paramOf(group, wordsOf(name), star, keywordOnly)];
    if (star !== '') keywordOnly = true;
    return param;
  });
};

const paramOf = (group: readonly Source[], name: string, star: Param['star'], keywordOnly: boolean): Param => {
  const type = group.find((one) => nameOf(one) === 'TypeDef');
  const assigned = group.findIndex((one) => nameOf(one) === 'AssignOp');
  const fallback = assigned < 0 ? undefined : group[assigned + 1];
  return {
    name,
    star,
    keywordOnly,
    annotation: type === undefined ? null : annotationOf(type),
    fallback: fallback === undefined ? null : expressionOf(fallback),
  };
};

/** The expression after the colon of an annotation. */
export const annotationOf = (type: Source): Expr | null => {
  const expression = childrenOf(type).find((one) => nameOf(one) !== ':' && nameOf(one) !== '->');
  return expression === undefined ? null : expressionOf(expression);
};
