import type { TextRange } from '../../text/text-range.ts';

/** Python syntax as far as a reader needs it; everything else is `opaque`. Ranges are offsets of the module's text. */
interface Node {
  readonly range: TextRange;
}

export type Constant = null | boolean | number | string;

export interface NameExpr extends Node {
  readonly kind: 'name';
  readonly name: string;
}

export interface ConstantExpr extends Node {
  readonly kind: 'constant';
  readonly value: Constant;
  /** True for a number written with a point or an exponent. */
  readonly float: boolean;
}

/** An f-string: texts and expressions; `plain` is false where a conversion or a format specification stands. */
export interface FormatExpr extends Node {
  readonly kind: 'format';
  readonly parts: readonly (string | { readonly value: Expr; readonly plain: boolean })[];
}

export interface Item {
  readonly star: boolean;
  readonly value: Expr;
}

export interface SequenceExpr extends Node {
  readonly kind: 'sequence';
  readonly type: 'list' | 'tuple' | 'set';
  readonly items: readonly Item[];
}

/** `key` null: `**value`. */
export interface DictExpr extends Node {
  readonly kind: 'dict';
  readonly items: readonly { readonly key: Expr | null; readonly value: Expr }[];
}

export interface AttributeExpr extends Node {
  readonly kind: 'attribute';
  readonly object: Expr;
  readonly name: string;
}

/** `index` null: a slice or several indices. */
export interface SubscriptExpr extends Node {
  readonly kind: 'subscript';
  readonly object: Expr;
  readonly index: Expr | null;
}

export interface Argument {
  readonly star: '' | '*' | '**';
  readonly name: string | null;
  readonly value: Expr;
}

export interface CallExpr extends Node {
  readonly kind: 'call';
  readonly callee: Expr;
  readonly args: readonly Argument[];
}

export interface OperationExpr extends Node {
  readonly kind: 'operation';
  /** `not`, `and`, `or`, `in`, `not in`, `is`, `is not` or a sign; with one operand it is unary. */
  readonly operator: string;
  readonly operands: readonly Expr[];
}

export interface ConditionalExpr extends Node {
  readonly kind: 'conditional';
  readonly test: Expr;
  readonly then: Expr;
  readonly otherwise: Expr;
}

export interface LambdaExpr extends Node {
  readonly kind: 'lambda';
  readonly params: readonly Param[];
  readonly body: Expr;
}

export interface Clause {
  readonly target: Expr;
  readonly source: Expr;
  readonly conditions: readonly Expr[];
}

export interface ComprehensionExpr extends Node {
  readonly kind: 'comprehension';
  readonly type: 'list' | 'set' | 'dict' | 'generator';
  readonly key: Expr | null;
  readonly value: Expr;
  readonly clauses: readonly Clause[];
}

/** An expression that is not followed; `parts` are the expressions in it. */
export interface OpaqueExpr extends Node {
  readonly kind: 'opaque';
  /** True for a `yield`, which makes its function a generator. */
  readonly yields: boolean;
  readonly parts: readonly Expr[];
}

export type Expr =
  | NameExpr
  | ConstantExpr
  | FormatExpr
  | SequenceExpr
  | DictExpr
  | AttributeExpr
  | SubscriptExpr
  | CallExpr
  | OperationExpr
  | ConditionalExpr
  | LambdaExpr
  | ComprehensionExpr
  | OpaqueExpr;

export interface Param {
  readonly name: string;
  readonly star: '' | '*' | '**';
  readonly keywordOnly: boolean;
  readonly annotation: Expr | null;
  readonly fallback: Expr | null;
}

export interface FunctionStmt extends Node {
  readonly kind: 'function';
  readonly name: string;
  readonly nameRange: TextRange;
  readonly async: boolean;
  readonly params: readonly Param[];
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

export interface TryStmt extends Node {
  readonly kind: 'try';
  readonly body: readonly Stmt[];
  /** Bodies of `except`. */
  readonly handlers: readonly (readonly Stmt[])[];
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

/** A statement that is not followed, such as `match`. */
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
  | ImportStmt
  | FromStmt
  | ValueStmt
  | DeleteStmt
  | ScopeStmt
  | SimpleStmt
  | OpaqueStmt;

/** A parsed module; `broken` is where the text is no Python that the parser knows. */
export interface ModuleSyntax {
  readonly text: string;
  readonly body: readonly Stmt[];
  readonly broken: TextRange | null;
}
