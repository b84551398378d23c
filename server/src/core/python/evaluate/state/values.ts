import type { TextRange } from '../../../text/text-range.ts';
import type { Words } from '../../../text/words.ts';
import type { ClassStmt, FunctionStmt, LambdaExpr } from '../../syntax/ast.ts';
import type { LlmApplication } from './llm-application.ts';
import type { Scope } from './scope.ts';

/** A place in a Python file. */
export interface CodePlace {
  readonly path: string;
  readonly range: TextRange;
}

/** A value that is not known, why, and the place that decides it. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly why: Words;
  readonly place: CodePlace;
  /** True where it may be, or hold, an application. */
  readonly holds: boolean;
  /** True where a value is surely there, only not known; otherwise Python may find none, or fail. */
  readonly sure: boolean;
  /** What it is at most, as for a variable of the environment: Python can hand it to any process. */
  readonly plain?: 'text' | 'text or null';
  /** Where it lies here, for `__file__` and paths that code makes of it: Ray may put all of them elsewhere. */
  readonly at?: string;
}

/** `from`: where a data file holds it, for values that code reads from one or makes of such. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly type: 'null' | 'bool' | 'int' | 'float' | 'str';
  readonly value: null | boolean | number | string;
  readonly from?: CodePlace;
}

/** `spoiled`: something may have changed it that was not followed; `once`: as generators give them; `view`: of a dict, as it is by then. */
export interface Sequence {
  readonly kind: 'sequence';
  readonly type: 'list' | 'tuple' | 'set';
  readonly items: Value[];
  readonly once?: true;
  readonly view?: { readonly of: Dict; readonly shown: (of: Dict) => Sequence };
  spoiled: Unknown | null;
  readonly from?: CodePlace;
}

export interface Dict {
  readonly kind: 'dict';
  readonly factory?: Value;
  readonly entries: Map<string, { readonly key: Scalar; value: Value }>;
  spoiled: Unknown | null;
  readonly from?: CodePlace;
}

export interface Func {
  readonly kind: 'function';
  readonly def: FunctionStmt | LambdaExpr;
  readonly module: Module;
  readonly scope: Scope;
  readonly fallbacks: ReadonlyMap<string, Value>;
}

export interface Class {
  readonly kind: 'class';
  readonly name: string;
  readonly def: ClassStmt;
  readonly module: Module;
  readonly vars: Map<string, Value>;
  readonly bases: readonly Class[];
  /** Bases that packages have, by their paths; absent: none. */
  readonly outer?: readonly string[];
  /** `odd`: a base, metaclass or decorator that is not followed. */
  model: 'plain' | 'dataclass' | 'pydantic' | 'enum' | 'odd';
  /** True below a `serve.ingress`. */
  ingress: boolean;
  /** Where it stands inside a function, only that function can make it. */
  readonly local: boolean;
}

export interface Instance {
  readonly kind: 'instance';
  readonly of: Class;
  readonly fields: Map<string, Value>;
  spoiled: Unknown | null;
}

export interface Method {
  readonly kind: 'method';
  readonly self: Value;
  readonly name: string;
  readonly func: Func | null;
}

/** Something of a package that is not read, by its dotted path; `made`: what a call there gives, and where it is called. */
export interface Foreign {
  readonly kind: 'foreign';
  readonly path: string;
  readonly made?: CodePlace;
}

/** An object of a class of a package, made of known arguments, such as `AutoscalingConfig(min_replicas=1)`. */
export interface Record {
  readonly kind: 'record';
  readonly path: string;
  readonly fields: Dict;
}

export interface Module {
  readonly kind: 'module';
  readonly name: string;
  readonly path: string;
  readonly isPackage: boolean;
  readonly vars: Map<string, Value>;
  readonly place: ReadonlyMap<string, TextRange>;
  /** Everything that is not found in it may be there all the same. */
  open: Unknown | null;
  loaded: boolean;
  futureAnnotations: boolean;
}

/** What `@serve.deployment` and `.options` made: options as Python values, later ones over earlier ones. */
export interface Deployment {
  readonly kind: 'deployment';
  readonly of: Class | Func | Unknown;
  readonly name: string;
  /** True where code names it; otherwise it is called like its class. */
  readonly named: boolean;
  readonly options: ReadonlyMap<string, Option>;
  readonly place: CodePlace;
}

export interface Option {
  readonly value: Value;
  /** What the value held when it was given. */
  readonly held: string;
}

export interface Application {
  readonly kind: 'application';
  readonly deployment: Deployment;
  readonly args: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  readonly place: CodePlace;
}

export type Value =
  | Unknown
  | Scalar
  | Sequence
  | Dict
  | Func
  | Class
  | Instance
  | Method
  | Foreign
  | Record
  | Module
  | Deployment
  | Application
  | LlmApplication;

export const NONE: Scalar = { kind: 'scalar', type: 'null', value: null };
export const text = (value: string): Scalar => ({ kind: 'scalar', type: 'str', value });
export const truth = (value: boolean): Scalar => ({ kind: 'scalar', type: 'bool', value });
export const whole = (value: number): Scalar => ({ kind: 'scalar', type: 'int', value });
export const real = (value: number): Scalar => ({ kind: 'scalar', type: 'float', value });

export const sequence = (type: Sequence['type'], items: readonly Value[]): Sequence => ({
  kind: 'sequence',
  type,
  items: [...items],
  spoiled: null,
});

export const dict = (pairs: Iterable<readonly [Scalar, Value]> = []): Dict => {
  const made: Dict = { kind: 'dict', entries: new Map(), spoiled: null };
  for (const [key, value] of pairs) setItem(made, key, value);
  return made;
};

/** Keys that are equal to Python are equal here: 1, 1.0 and True. */
export const keyOf = ({ type, value }: Scalar): string =>
  type === 'str' ? `s${String(value)}` : type === 'null' ? 'null' : `n${String(Number(value))}`;

export const setItem = (target: Dict, key: Scalar, value: Value): void => {
  const old = target.entries.get(keyOf(key));
  if (old === undefined) target.entries.set(keyOf(key), { key, value });
  else old.value = value;
};

export const getItem = (source: Dict, key: string): Value | undefined => source.entries.get(`s${key}`)?.value;

export const stringIn = (value: Value | undefined): string | undefined =>
  value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;

/** A number as Python counts with it, booleans included. */
export const numberIn = (value: Value | undefined): number | undefined =>
  value?.kind === 'scalar' && ['number', 'boolean'].includes(typeof value.value) ? Number(value.value) : undefined;

export const isNone = (value: Value | undefined): boolean => value?.kind === 'scalar' && value.type === 'null';
