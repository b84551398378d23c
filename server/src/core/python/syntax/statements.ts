import type { Expr, FromStmt, IfStmt, ImportStmt, Stmt, TryStmt, WithStmt } from './ast.ts';
import { childrenOf, nameOf, rangeOf, splitAt, within, wordsOf } from './cursor.ts';
import type { Source } from './cursor.ts';
import { argumentsOf, callOf, expressionOf, isExpression, sequenceOf, targetOf } from './expressions.ts';
import { annotationOf, paramsOf } from './params.ts';

/** The statements of a module or a body, in order. */
export const statementsOf = (source: Source): readonly Stmt[] =>
  childrenOf(source).flatMap((child) => {
    if (nameOf(child) === 'StatementGroup' || nameOf(child) === 'Body') return statementsOf(child);
    return /Statement$|Definition$/.test(nameOf(child)) ? [statementOf(child)] : [];
  });

const statementOf = (source: Source): Stmt => READERS[nameOf(source)]?.(source) ?? unread(source);

const unread = (source: Source): Stmt => ({ kind: 'unread', range: rangeOf(source), parts: insideOf(source) });

/** All expressions and statements in a node that is not followed. */
const insideOf = (source: Source): readonly (Expr | Stmt)[] =>
  childrenOf(source).flatMap((child): readonly (Expr | Stmt)[] => {
    if (isExpression(child)) return [expressionOf(child)];
    return /Statement$|Definition$/.test(nameOf(child)) ? [statementOf(child)] : insideOf(child);
  });

const bodyOf = (children: readonly Source[]): readonly Stmt[] => {
  const body = children.find((child) => nameOf(child) === 'Body');
  return body === undefined ? [] : statementsOf(body);
};

/** What stands right of an `=` or in a `return`: several with commas are a tuple. */
const valueOf = (group: readonly Source[]): Expr | null => targetOf(group);

const assign = (source: Source): Stmt => {
  const children = childrenOf(source);
  const type = children.find((child) => nameOf(child) === 'TypeDef');
  const groups = splitAt(
    children.filter((child) => child !== type),
    'AssignOp',
  );
  const parts = groups.map(valueOf).filter((part) => part !== null);
  const hasValue = groups.length > 1;
  return {
    kind: 'assign',
    range: rangeOf(source),
    targets: hasValue ? parts.slice(0, -1) : parts,
    annotation: type === undefined ? null : annotationOf(type),
    value: hasValue ? (parts.at(-1) ?? null) : null,
  };
};

const augment = (source: Source): Stmt => {
  const children = childrenOf(source);
  const at = children.findIndex((child) => nameOf(child) === 'UpdateOp');
  const [sign, target, value] = [children[at], targetOf(children.slice(0, at)), targetOf(children.slice(at + 1))];
  if (sign === undefined || target === null || value === null) return unread(source);
  return { kind: 'augment', range: rangeOf(source), target, value, operator: wordsOf(sign).slice(0, -1) };
};

const ifStatement = (source: Source): Stmt => branch(source, childrenOf(source));

const branch = (source: Source, children: readonly Source[]): IfStmt | Stmt => {
  const [, test, , ...rest] = children;
  if (test === undefined) return unread(source);
  const [word] = rest;
  const otherwise = word === undefined ? [] : nameOf(word) === 'elif' ? [branch(source, rest)] : bodyOf(rest);
  return { kind: 'if', range: rangeOf(source), test: expressionOf(test), body: bodyOf(children), otherwise };
};

const elseOf = (children: readonly Source[], word: string): readonly Stmt[] => {
  const at = children.findIndex((child) => nameOf(child) === word);
  return at < 0 ? [] : bodyOf(children.slice(at));
};

const forStatement = (source: Source): Stmt => {
  const children = childrenOf(source);
  const [start, middle] = [
    children.findIndex((child) => nameOf(child) === 'for'),
    children.findIndex((child) => nameOf(child) === 'in'),
  ];
  const body = children.findIndex((child) => nameOf(child) === 'Body');
  const [target, iterated] = [targetOf(children.slice(start + 1, middle)), targetOf(children.slice(middle + 1, body))];
  if (start !== 0 || target === null || iterated === null) return unread(source);
  return {
    kind: 'for',
    range: rangeOf(source),
    target,
    source: iterated,
    body: bodyOf(children),
    otherwise: elseOf(children, 'else'),
  };
};

const whileStatement = (source: Source): Stmt => {
  const children = childrenOf(source);
  const [, test] = children;
  if (test === undefined) return unread(source);
  const otherwise = elseOf(children, 'else');
  return { kind: 'while', range: rangeOf(source), test: expressionOf(test), body: bodyOf(children), otherwise };
};

const tryStatement = (source: Source): TryStmt => {
  const children = childrenOf(source);
  const handlers = children.flatMap((child, index) =>
    nameOf(child) === 'except' ? [bodyOf(children.slice(index))] : [],
  );
  return {
    kind: 'try',
    range: rangeOf(source),
    body: bodyOf(children),
    handlers,
    otherwise: elseOf(children, 'else'),
    final: elseOf(children, 'finally'),
  };
};

const withStatement = (source: Source): WithStmt | Stmt => {
  const children = childrenOf(source);
  if (nameOf(children[0] ?? source) !== 'with') return unread(source);
  const body = children.findIndex((child) => nameOf(child) === 'Body');
  const items = splitAt(children.slice(1, body), ',').flatMap((group) => {
    const [value, , target] = group;
    return value === undefined
      ? []
      : [{ value: expressionOf(value), target: target === undefined ? null : expressionOf(target) }];
  });
  return { kind: 'with', range: rangeOf(source), items, body: bodyOf(children) };
};

const importStatement = (source: Source): ImportStmt | FromStmt => {
  const children = childrenOf(source);
  return nameOf(children[0] ?? source) === 'from' ? fromStatement(source, children) : plainImport(source, children);
};

const plainImport = (source: Source, children: readonly Source[]): ImportStmt => ({
  kind: 'import',
  range: rangeOf(source),
  modules: splitAt(children.slice(1), ',').map((group) => {
    const [path = [], alias] = splitAt(group, 'as');
    return { module: path.map(wordsOf).join(''), alias: alias?.[0] === undefined ? null : wordsOf(alias[0]) };
  }),
});

const fromStatement = (source: Source, children: readonly Source[]): FromStmt => {
  const at = children.findIndex((child) => nameOf(child) === 'import');
  const path = children.slice(1, at).map(wordsOf).join('');
  const level = /^\.*/.exec(path)?.[0].length ?? 0;
  const listed = children.slice(at + 1).filter((child) => nameOf(child) !== '(' && nameOf(child) !== ')');
  const isStar = nameOf(listed[0] ?? source) === '*';
  const names = splitAt(listed, ',').flatMap(([name, , alias]) =>
    name === undefined ? [] : [{ name: wordsOf(name), alias: wordsOf(alias ?? name) }],
  );
  return { kind: 'from', range: rangeOf(source), level, module: path.slice(level), names: isStar ? null : names };
};

const valued =
  (kind: 'value' | 'return' | 'raise' | 'assert') =>
  (source: Source): Stmt => {
    const children = childrenOf(source).filter((child) => isExpression(child) || nameOf(child) === ',');
    const group = kind === 'assert' || kind === 'raise' ? children.slice(0, 1) : children;
    return { kind, range: rangeOf(source), value: valueOf(group) };
  };

const functionStatement = (source: Source, decorators: readonly Expr[] = []): Stmt => {
  const children = childrenOf(source);
  const name = children.find((child) => nameOf(child) === 'VariableName');
  const list = children.find((child) => nameOf(child) === 'ParamList');
  if (name === undefined || list === undefined) return unread(source);
  return {
    kind: 'function',
    range: rangeOf(source),
    name: wordsOf(name),
    nameRange: rangeOf(name),
    async: nameOf(children[0] ?? source) === 'async',
    params: paramsOf(within(list)),
    body: bodyOf(children),
    decorators,
  };
};

const classStatement = (source: Source, decorators: readonly Expr[] = []): Stmt => {
  const children = childrenOf(source);
  const name = children.find((child) => nameOf(child) === 'VariableName');
  const list = children.find((child) => nameOf(child) === 'ArgList');
  if (name === undefined) return unread(source);
  return {
    kind: 'class',
    range: rangeOf(source),
    name: wordsOf(name),
    nameRange: rangeOf(name),
    bases: list === undefined ? [] : argumentsOf(list),
    body: bodyOf(children),
    decorators,
  };
};

const decorated = (source: Source): Stmt => {
  const children = childrenOf(source);
  const decorators = children.filter((child) => nameOf(child) === 'Decorator').map(decoratorOf);
  const inner = children.at(-1);
  if (inner === undefined) return unread(source);
  return nameOf(inner) === 'ClassDefinition' ? classStatement(inner, decorators) : functionStatement(inner, decorators);
};

/** A decorator is a dotted name, with arguments or without; the parser keeps it flat. */
const decoratorOf = (source: Source): Expr => {
  const parts = childrenOf(source).slice(1);
  const list = parts.find((part) => nameOf(part) === 'ArgList');
  const range = { start: source.node.from, end: (parts.at(-1) ?? source).node.to };
  const [first, ...names] = parts.filter((part) => nameOf(part) !== '.' && part !== list);
  if (first === undefined) return sequenceOf(source, [], 'tuple');
  const callee = names.reduce<Expr>(
    (object, name) => ({ kind: 'attribute', range, object, name: wordsOf(name) }),
    expressionOf(first),
  );
  return list === undefined ? callee : { ...callOf(source, callee, list), range };
};

const deleteStatement = (source: Source): Stmt => ({
  kind: 'delete',
  range: rangeOf(source),
  targets: childrenOf(source).filter(isExpression).map(expressionOf),
});

const scopeStatement = (source: Source): Stmt => ({
  kind: 'scope',
  range: rangeOf(source),
  names: childrenOf(source)
    .filter((child) => nameOf(child) === 'VariableName')
    .map(wordsOf),
});

const simple =
  (kind: 'pass' | 'break' | 'continue') =>
  (source: Source): Stmt => ({ kind, range: rangeOf(source) });

const READERS: Readonly<Record<string, ((source: Source) => Stmt) | undefined>> = {
  AssignStatement: assign,
  UpdateStatement: augment,
  IfStatement: ifStatement,
  ForStatement: forStatement,
  WhileStatement: whileStatement,
  TryStatement: tryStatement,
  WithStatement: withStatement,
  ImportStatement: importStatement,
  ExpressionStatement: valued('value'),
  ReturnStatement: valued('return'),
  RaiseStatement: valued('raise'),
  AssertStatement: valued('assert'),
  FunctionDefinition: (source) => functionStatement(source),
  ClassDefinition: (source) => classStatement(source),
  DecoratedStatement: decorated,
  DeleteStatement: deleteStatement,
  ScopeStatement: scopeStatement,
  PassStatement: simple('pass'),
  BreakStatement: simple('break'),
  ContinueStatement: simple('continue'),
};
