import type { ModuleSyntax, Stmt } from './ast.ts';
import type { Reader } from './read/reader.ts';
import { seesKind } from './read/reader.ts';
import { statement } from './read/statements.ts';
import { tokenize } from './tokens/tokenize.ts';

/** Larger modules are left unread. */
const SIZE_LIMIT = 500_000;

/** A module's statements; never throws. A statement that is no Python is `unread`, and its place one of `broken`. */
export const parsePython = (text: string): ModuleSyntax => {
  if (text.length > SIZE_LIMIT) return { text, body: [], broken: [{ start: 0, end: 0 }] };
  const reader: Reader = { text, tokens: tokenize(text), faults: [], at: 0, depth: 0 };
  const body: Stmt[] = [];
  while (!seesKind(reader, 'end')) body.push(...statement(reader));
  return { text, body, broken: reader.faults };
};
