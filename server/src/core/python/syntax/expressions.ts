import type { Argument, Clause, DictExpr, Expr, FormatExpr, Item } from './ast.ts';
import { childrenOf, nameOf, rangeOf, splitAt, within, wordsOf } from './cursor.ts';
import type { Source } from './cursor.ts';
import { numberLiteral, quoted, stringLiteral, unescaped } from './literals.ts';
import { paramsOf } from './params.ts';

/** An expression of the parser's tree; whatever is not followed is `opaque` and keeps its parts. */
export const expressionOf = (source: Source): Expr => READERS[nameOf(source)]?.(source) ?? opaque(source);

const EXPRESSIONS = /Expression|^(VariableName|Number|String|FormatString|ContinuedString|Boolean|None|Ellipsis)$/;

export const isExpression = (source: Source): boolean => EXPRESSIONS.test(nameOf(source));

const opaque = (source: Source): Expr => ({
  kind: 'opaque',
  yields: nameOf(source) === 'YieldExpression',
  range: rangeOf(source),
  parts: childrenOf(source).flatMap((child) => (isExpression(child) ? [expressionOf(child)] : partsOf(child))),
});

const partsOf = (source: Source): readonly Expr[] => {
  const expression = opaque(source);
  return expression.kind === 'opaque' ? expression.parts : [];
};

const constant = (source: Source, value: string | boolean | number | null, float = false): Expr => ({
  kind: 'constant',
  range: rangeOf(source),
  value,
  float,
});

const nameExpr = (source: Source): Expr => ({ kind: 'name', range: rangeOf(source), name: wordsOf(source) });

const numberExpr = (source: Source): Expr => {
  const read = numberLiteral(source);
  return read === null ? opaque(source) : constant(source, read.value, read.float);
};

const stringExpr = (source: Source): Expr => {
  const read = stringLiteral(source);
  return read === null ? opaque(source) : constant(source, read);
};

type FormatParts = FormatExpr['parts'];

const formatParts = (source: Source): FormatParts | null => {
  if (nameOf(source) === 'String') {
    const read = stringLiteral(source);
    return read === null ? null : [read];
  }
  const written = wordsOf(source);
  const { prefix, start, end } = quoted(written);
  const base = source.node.from;
  const parts: (FormatParts[number] | null)[] = [];
  let at = start;
  const text = (until: number) =>
    parts.push(
      unescaped(written.slice(at, until), prefix.includes('r'))?.replace(/\{\{|\}\}/g, (two) => two.charAt(0)) ?? null,
    );
  for (const child of childrenOf(source).filter((one) => nameOf(one) === 'FormatReplacement')) {
    text(child.node.from - base);
    const inner = within(child);
    const value = inner[0] !== undefined && isExpression(inner[0]) ? expressionOf(inner[0]) : opaque(child);
    parts.push({ value, plain: inner.length === 1 });
    at = child.node.to - base;
  }
  text(end);
  return parts.every((part) => part !== null) ? parts : null;
};

const formatExpr = (source: Source): Expr => {
  const pieces = nameOf(source) === 'ContinuedString' ? childrenOf(source) : [source];
  const parts = pieces.map(formatParts);
  if (!parts.every((part) => part !== null)) return opaque(source);
  const flat = parts.flat();
  const texts = flat.filter((part) => typeof part === 'string');
  if (texts.length === flat.length) return constant(source, texts.join(''));
  return { kind: 'format', range: rangeOf(source), parts: flat };
};

const itemOf = (group: readonly Source[]): readonly Item[] => {
  const value = group.at(-1);
  if (value === undefined) return [];
  return [{ star: group.length > 1 && wordsOf(value) !== '*', value: expressionOf(value) }];
};

export const sequenceOf = (source: Source, children: readonly Source[], type: 'list' | 'tuple' | 'set'): Expr => ({
  kind: 'sequence',
  range: rangeOf(source),
  type,
  items: splitAt(children, ',').flatMap(itemOf),
});

const sequence =
  (type: 'list' | 'tuple' | 'set') =>
  (source: Source): Expr =>
    sequenceOf(source, within(source), type);

const dictExpr = (source: Source): Expr => ({
  kind: 'dict',
  range: rangeOf(source),
  items: splitAt(within(source), ',').flatMap((group): DictExpr['items'] => {
    const [first, second, third] = group;
    if (first === undefined || second === undefined) return [];
    if (nameOf(first) === '**') return [{ key: null, value: expressionOf(second) }];
    return third === undefined ? [] : [{ key: expressionOf(first), value: expressionOf(third) }];
  }),
});

const memberExpr = (source: Source): Expr => {
  const [object, sign, ...rest] = childrenOf(source);
  if (object === undefined || sign === undefined) return opaque(source);
  const base = { range: rangeOf(source), object: expressionOf(object) };
  if (nameOf(sign) === '.') return { kind: 'attribute', ...base, name: rest[0] === undefined ? '' : wordsOf(rest[0]) };
  const [index, close] = rest;
  if (index === undefined || close === undefined || nameOf(close) !== ']' || !isExpression(index))
    return { kind: 'subscript', ...base, index: null };
  return { kind: 'subscript', ...base, index: expressionOf(index) };
};

const argumentOf = (group: readonly Source[]): readonly Argument[] => {
  const [first, second, third] = group;
  if (first === undefined) return [];
  if (second === undefined) return [{ star: '', name: null, value: expressionOf(first) }];
  const star = nameOf(first);
  if (star === '*' || star === '**') return [{ star, name: null, value: expressionOf(second) }];
  if (nameOf(second) === 'AssignOp' && third !== undefined)
    return wordsOf(second) === '=' ? [{ star: '', name: wordsOf(first), value: expressionOf(third) }] : [];
  return [];
};

/** The arguments of a call or the bases of a class. */
export const argumentsOf = (list: Source): readonly Argument[] => {
  const inner = within(list);
  const [first] = inner;
  if (first !== undefined && inner.some((one) => nameOf(one) === 'for'))
    return [{ star: '', name: null, value: comprehension('generator', list, inner) }];
  return splitAt(inner, ',').flatMap(argumentOf);
};

/** A call; also a decorator, which is one without the node. */
export const callOf = (source: Source, callee: Source | Expr, list: Source): Expr => ({
  kind: 'call',
  range: rangeOf(source),
  callee: 'node' in callee ? expressionOf(callee) : callee,
  args: argumentsOf(list),
});

const callExpr = (source: Source): Expr => {
  const [callee, list] = childrenOf(source);
  return callee === undefined || list === undefined ? opaque(source) : callOf(source, callee, list);
};

const operation = (source: Source): Expr => {
  const children = childrenOf(source);
  const operands = children.filter(isExpression);
  const operator = children
    .filter((child) => !isExpression(child))
    .map(wordsOf)
    .join(' ');
  const [first, ...others] = operands;
  const isChain = COMPARES.has(operator) && first !== undefined && nameOf(first) === 'BinaryExpression';
  if (isChain) {
    const left = operation(first);
    if (left.kind === 'operation' && COMPARES.has(left.operator)) return chained(source, left, operator, others);
  }
  return { kind: 'operation', range: rangeOf(source), operator, operands: operands.map(expressionOf) };
};

const COMPARES = new Set(['<', '>', '<=', '>=', '==', '!=', 'in', 'not in', 'is', 'is not']);

/** `a < b < c` is `a < b and b < c`. */
const chained = (source: Source, left: Expr, operator: string, others: readonly Source[]): Expr => {
  const middle = left.kind === 'operation' ? left.operands.at(-1) : undefined;
  const range = rangeOf(source);
  const right: Expr = {
    kind: 'operation',
    range,
    operator,
    operands: [...(middle === undefined ? [] : [middle]), ...others.map(expressionOf)],
  };
  return { kind: 'operation', range, operator: 'and', operands: [left, right] };
};

const conditional = (source: Source): Expr => {
  const [then, test, otherwise] = childrenOf(source).filter(isExpression).map(expressionOf);
  if (then === undefined || test === undefined || otherwise === undefined) return opaque(source);
  return { kind: 'conditional', range: rangeOf(source), test, then, otherwise };
};

const lambda = (source: Source): Expr => {
  const children = childrenOf(source);
  const [list, body] = [children.find((child) => nameOf(child) === 'ParamList'), children.at(-1)];
  if (body === undefined) return opaque(source);
  return {
    kind: 'lambda',
    range: rangeOf(source),
    params: list === undefined ? [] : paramsOf(childrenOf(list)),
    body: expressionOf(body),
  };
};

type ComprehensionType = 'list' | 'set' | 'dict' | 'generator';

const comprehension = (type: ComprehensionType, source: Source, inner: readonly Source[]): Expr => {
  const [head = [], ...clauses] = splitAt(inner, 'for');
  const read = clauses.map(clauseOf);
  const [first, colon, second] = head;
  const value = type === 'dict' ? second : first;
  const isAsync = inner.some((one) => nameOf(one) === 'async');
  if (first === undefined || value === undefined || isAsync || !read.every((clause) => clause !== null))
    return opaque(source);
  return {
    kind: 'comprehension',
    range: rangeOf(source),
    type,
    key: colon !== undefined && type === 'dict' ? expressionOf(first) : null,
    value: expressionOf(value),
    clauses: read,
  };
};

const clauseOf = (group: readonly Source[]): Clause | null => {
  const [targets = [], rest = []] = splitAt(group, 'in');
  const [sources = [], ...conditions] = splitAt(rest, 'if');
  const [source] = sources;
  const target = targetOf(targets);
  if (source === undefined || target === null) return null;
  return {
    target,
    source: expressionOf(source),
    conditions: conditions.flatMap(([one]) => (one === undefined ? [] : [expressionOf(one)])),
  };
};

/** What is assigned to: one expression, or several with commas, which are a tuple. */
export const targetOf = (group: readonly Source[]): Expr | null => {
  const [first] = group;
  if (first === undefined) return null;
  return group.length === 1 ? expressionOf(first) : sequenceOf(first, group, 'tuple');
};

const parenthesized = (source: Source): Expr => {
  const [inner] = within(source);
  return inner === undefined ? opaque(source) : expressionOf(inner);
};

const bracketed =
  (type: ComprehensionType) =>
  (source: Source): Expr =>
    comprehension(type, source, within(source));

const READERS: Readonly<Record<string, ((source: Source) => Expr) | undefined>> = {
  VariableName: nameExpr,
  Number: numberExpr,
  String: stringExpr,
  FormatString: formatExpr,
  ContinuedString: formatExpr,
  Boolean: (source) => constant(source, wordsOf(source) === 'True'),
  None: (source) => constant(source, null),
  ArrayExpression: sequence('list'),
  TupleExpression: sequence('tuple'),
  SetExpression: sequence('set'),
  DictionaryExpression: dictExpr,
  MemberExpression: memberExpr,
  CallExpression: callExpr,
  BinaryExpression: operation,
  UnaryExpression: operation,
  ConditionalExpression: conditional,
  LambdaExpression: lambda,
  ParenthesizedExpression: parenthesized,
  ArrayComprehensionExpression: bracketed('list'),
  SetComprehensionExpression: bracketed('set'),
  DictionaryComprehensionExpression: bracketed('dict'),
  ComprehensionExpression: bracketed('generator'),
};
