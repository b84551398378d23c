/**
 * A piece of a module's text. `name`: an identifier, soft keywords included; `word`: a keyword; `sign`: an operator or a
 * bracket; `fault`: what is no Python. `value` is its text (a name's normalised), empty for strings, numbers and layout.
 */
export interface Token {
  readonly kind: 'name' | 'word' | 'sign' | 'number' | 'string' | 'newline' | 'indent' | 'dedent' | 'fault' | 'end';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Python's keywords of 3.9 – 3.13. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  `False None True and as assert async await break class continue def del elif else except finally for from global if
  import in is lambda nonlocal not or pass raise return try while with yield`.split(/\s+/),
);

/** Keywords that stand in no expression: a line within brackets that starts with one shows a bracket that nobody closed. */
export const STATEMENT_WORDS: ReadonlySet<string> = new Set(
  `assert break class continue def del elif except finally global import nonlocal pass raise return try while with`.split(
    /\s+/,
  ),
);
