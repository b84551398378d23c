import type { TextRange } from '../../text/text-range.ts';

/** Python syntax as far as a reader needs it; everything else is `opaque`. Ranges are offsets of the module's text. */
export interface Node {
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

/** Several indices are a tuple. */
export interface SubscriptExpr extends Node {
  readonly kind: 'subscript';
  readonly object: Expr;
  readonly index: Expr;
}

/** `lower:upper:step`, each null where it is left out. */
export interface SliceExpr extends Node {
  readonly kind: 'slice';
  readonly lower: Expr | null;
  readonly upper: Expr | null;
  readonly step: Expr | null;
}

/** `name := value` */
export interface NamedExpr extends Node {
  readonly kind: 'named';
  readonly target: Expr;
  readonly value: Expr;
}

/** A literal whose value is not held: bytes, `...`, complex numbers, integers beyond exact ones. */
export interface LiteralExpr extends Node {
  readonly kind: 'literal';
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

export type ComprehensionType = 'list' | 'set' | 'dict' | 'generator';

export interface ComprehensionExpr extends Node {
  readonly kind: 'comprehension';
  readonly type: ComprehensionType;
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
  | SliceExpr
  | NamedExpr
  | LiteralExpr
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
