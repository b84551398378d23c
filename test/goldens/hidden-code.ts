import type { Expr, ModuleSyntax, Stmt } from '../../server/src/core/python/syntax/ast.ts';
import { boundIn, contains, namesIn, walk } from '../../server/src/core/python/syntax/walk.ts';
import type { TextRange } from '../../server/src/core/text/text-range.ts';

/** A module in which one piece cannot be read: it comes from a package that nobody has, and is what it was. */
export interface Hidden {
  readonly what: string;
  readonly text: string;
}

const PACKAGE = 'package_that_nobody_has';

/** The module once for each of its definitions and each of its expressions, that one hidden. */
export const hiddenPieces = (syntax: ModuleSyntax): readonly Hidden[] => {
  const { text, body } = syntax;
  // A function of another package binds no names of this module.
  if (contains(body, ['scope']) || text.includes('global ')) return [];
  return [
    ...body.flatMap((stmt) => hiddenStatement(text, stmt)),
    ...expressionsIn(syntax).map((expr) => ({
      what: text.slice(expr.range.start, expr.range.end),
      text: imported(replaced(text, expr.range, standIn(expr))),
    })),
  ];
};

/** The module with the package that nobody has; nothing but a text may stand before `from __future__`. */
const imported = (text: string): string => {
  const [futures = ''] = /^[\s\S]*^from __future__ import .*\n/m.exec(text) ?? [];
  return `${futures}import ${PACKAGE}\n${text.slice(futures.length)}`;
};

/** What a statement binds is imported instead. */
const hiddenStatement = (text: string, stmt: Stmt): readonly Hidden[] => {
  const isDefinition = stmt.kind === 'function' || stmt.kind === 'class';
  if (!isDefinition && (stmt.kind !== 'assign' || contains([stmt], ['call']))) return [];
  const names = [...boundIn([stmt])].join(', ');
  const { range } = stmt;
  const what = text.slice(range.start, range.end);
  return names === '' ? [] : [{ what, text: replaced(text, range, `from ${PACKAGE} import ${names}`) }];
};

/** A call may change what it is given, so what stands for it is given the same. */
const standIn = (expr: Expr): string =>
  contains([expr], ['call']) ? `${PACKAGE}.hidden(${[...namesIn([expr])].join(', ')})` : `${PACKAGE}.hidden`;

/** Expressions whose value alone counts: no names that are bound, no parts of texts. */
const expressionsIn = ({ text, body }: ModuleSyntax): readonly Expr[] => {
  const found = new Map<string, Expr>();
  const see = (root: unknown): void => {
    walk(root, (node) => {
      if (node.kind === 'comprehension')
        for (const part of [
          node.key,
          node.value,
          ...node.clauses.flatMap(({ source, conditions }) => [source, conditions]),
        ])
          see(part);
      if (['format', 'lambda', 'opaque'].includes(node.kind)) return false;
      // What a method is called on changes by the call: no other thing can stand for it.
      if (node.kind === 'call' && node.callee.kind === 'attribute')
        node.args.forEach(({ value }) => {
          see(value);
        });
      else if (node.kind === 'call') see([node.callee, ...node.args]);
      found.set(`${String(node.range.start)}-${String(node.range.end)}`, node as Expr);
      return node.kind !== 'comprehension' && node.kind !== 'call';
    });
  };
  walk(body, (node) => {
    if (node.kind === 'assign' || node.kind === 'augment' || node.kind === 'return') see(node.value);
    if (node.kind === 'value' || node.kind === 'assert' || node.kind === 'raise') see(node.value);
    if (node.kind === 'if' || node.kind === 'while') see(node.test);
    if (node.kind === 'for') see(node.source);
    if (node.kind === 'function' || node.kind === 'class') see(node.decorators);
    return true;
  });
  return [...found.values()].filter(({ range }) => text[range.start] !== '@');
};

const replaced = (text: string, { start, end }: TextRange, by: string): string =>
  text.slice(0, start) + by + text.slice(end);
