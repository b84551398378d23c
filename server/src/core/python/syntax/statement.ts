import type { Argument, Expr, Node, Param } from './expression.ts';
import type { TextRange } from '../../text/text-range.ts';

export interface FunctionStmt extends Node {
  readonly kind: 'function';
  readonly name: string;
  readonly nameRange: TextRange;
  readonly async: boolean;
  readonly params: readonly Param[];
  /** What it is annotated to return. */
  readonly returns: Expr | null;
  /** True where it has type parameters (Python 3.12 on), which its annotations may name. */
  readonly generic: boolean;
  readonly body: readonly Stmt[];
  readonly decorators: readonly Expr[];
}

export interface ClassStmt extends Node {
  readonly kind: 'class';
  readonly name: string;
  readonly nameRange: TextRange;
  readonly bases: readonly Argument[];
  readonly body: readonly Stmt[];
  readonly decorators: readonly Expr[];
}

/** `value` null: a bare annotation. */
export interface AssignStmt extends Node {
  readonly kind: 'assign';
  readonly targets: readonly Expr[];
  readonly annotation: Expr | null;
  readonly value: Expr | null;
}

export interface AugmentStmt extends Node {
  readonly kind: 'augment';
  readonly target: Expr;
  readonly operator: string;
  readonly value: Expr;
}

export interface IfStmt extends Node {
  readonly kind: 'if';
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly otherwise: readonly Stmt[];
}

export interface ForStmt extends Node {
  readonly kind: 'for';
  readonly target: Expr;
  readonly source: Expr;
  readonly body: readonly Stmt[];
  readonly otherwise: readonly Stmt[];
}

export interface WhileStmt extends Node {
  readonly kind: 'while';
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly otherwise: readonly Stmt[];
}

/** `except type as name`, each null where it is left out. */
export interface Handler {
  readonly type: Expr | null;
  readonly name: string | null;
  readonly body: readonly Stmt[];
}

export interface TryStmt extends Node {
  readonly kind: 'try';
  readonly body: readonly Stmt[];
  readonly handlers: readonly Handler[];
  readonly otherwise: readonly Stmt[];
  readonly final: readonly Stmt[];
}

export interface WithStmt extends Node {
  readonly kind: 'with';
  readonly items: readonly { readonly value: Expr; readonly target: Expr | null }[];
  readonly body: readonly Stmt[];
}

export interface ImportStmt extends Node {
  readonly kind: 'import';
  readonly modules: readonly { readonly module: string; readonly alias: string | null }[];
}

/** `names` null: `*`. `level`: how many dots stand before the module. */
export interface FromStmt extends Node {
  readonly kind: 'from';
  readonly level: number;
  readonly module: string;
  readonly names: readonly { readonly name: string; readonly alias: string }[] | null;
}

export interface ValueStmt extends Node {
  readonly kind: 'value' | 'return' | 'raise' | 'assert';
  readonly value: Expr | null;
}

export interface DeleteStmt extends Node {
  readonly kind: 'delete';
  readonly targets: readonly Expr[];
}

export interface ScopeStmt extends Node {
  readonly kind: 'scope';
  readonly names: readonly string[];
}

export interface SimpleStmt extends Node {
  readonly kind: 'pass' | 'break' | 'continue';
}

/** What a `case` tests; `other`: the names that it binds and the expressions in it. */
export type Pattern =
  | { readonly kind: 'value'; readonly value: Expr }
  | { readonly kind: 'capture'; readonly name: string | null }
  | { readonly kind: 'or'; readonly options: readonly Pattern[] }
  | { readonly kind: 'other'; readonly names: readonly string[]; readonly parts: readonly Expr[] };

export interface MatchStmt extends Node {
  readonly kind: 'match';
  readonly subject: Expr;
  readonly cases: readonly {
    readonly pattern: Pattern;
    readonly guard: Expr | null;
    readonly body: readonly Stmt[];
  }[];
}

/** A statement that is not followed: `async for`, `async with`, or one that is no Python; then `parts` are its names. */
export interface OpaqueStmt extends Node {
  readonly kind: 'unread';
  readonly parts: readonly (Expr | Stmt)[];
}

export type Stmt =
  | FunctionStmt
  | ClassStmt
  | AssignStmt
  | AugmentStmt
  | IfStmt
  | ForStmt
  | WhileStmt
  | TryStmt
  | WithStmt
  | MatchStmt
  | ImportStmt
  | FromStmt
  | ValueStmt
  | DeleteStmt
  | ScopeStmt
  | SimpleStmt
  | OpaqueStmt;
