import type { Expr, Pattern, Stmt } from './ast.ts';

type Node = Expr | Stmt;

const isNode = (value: object): value is Node => 'kind' in value && 'range' in value;

/** Visits a node and all below it; `visit` answers false to leave out what is below. */
export const walk = (root: unknown, visit: (node: Node) => boolean): void => {
  if (typeof root !== 'object' || root === null) return;
  if (isNode(root) && !visit(root)) return;
  for (const value of Object.values(root)) walk(value, visit);
};

/** All names that are read or written anywhere below. */
export const namesIn = (roots: readonly Node[]): ReadonlySet<string> => {
  const names = new Set<string>();
  walk(roots, (node) => {
    if (node.kind === 'name') names.add(node.name);
    if (node.kind === 'opaque' || node.kind === 'unread') return true;
    return true;
  });
  return names;
};

/** The names that a pattern binds. */
export const boundBy = (pattern: Pattern): readonly string[] => {
  if (pattern.kind === 'capture') return pattern.name === null ? [] : [pattern.name];
  if (pattern.kind === 'or') return pattern.options.flatMap(boundBy);
  return pattern.kind === 'other' ? pattern.names : [];
};

/** The names that statements bind in their own scope: assignments, imports, definitions, loops. */
export const boundIn = (roots: readonly Node[]): ReadonlySet<string> => {
  const names = new Set<string>();
  const target = (expr: Expr): void => {
    if (expr.kind === 'name') names.add(expr.name);
    if (expr.kind === 'sequence') for (const { value } of expr.items) target(value);
    if (expr.kind === 'opaque') expr.parts.forEach(target);
  };
  walk(roots, (node) => {
    if (node.kind === 'assign' || node.kind === 'delete') node.targets.forEach(target);
    if (node.kind === 'augment' || node.kind === 'for') target(node.target);
    if (node.kind === 'named') target(node.target);
    if (node.kind === 'match') for (const one of node.cases) for (const name of boundBy(one.pattern)) names.add(name);
    if (node.kind === 'try') for (const { name } of node.handlers) if (name !== null) names.add(name);
    if (node.kind === 'with') for (const item of node.items) if (item.target) target(item.target);
    if (node.kind === 'import') for (const one of node.modules) names.add(one.alias ?? one.module.split('.')[0] ?? '');
    if (node.kind === 'from') for (const one of node.names ?? []) names.add(one.alias);
    if (node.kind === 'scope') for (const name of node.names) names.add(name);
    if (node.kind === 'unread' || node.kind === 'opaque') for (const name of namesIn(node.parts)) names.add(name);
    if (node.kind !== 'function' && node.kind !== 'class') return node.kind !== 'lambda';
    names.add(node.name);
    return false;
  });
  return names;
};

/** True where one of these kinds stands below, outside of inner functions and classes. */
export const contains = (roots: readonly Node[], kinds: readonly Node['kind'][]): boolean => {
  let found = false;
  walk(roots, (node) => {
    if (kinds.includes(node.kind)) found = true;
    return node.kind !== 'function' && node.kind !== 'class' && node.kind !== 'lambda';
  });
  return found;
};
