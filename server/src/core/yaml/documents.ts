import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document } from 'yaml';

/** YAML 1.1 as PyYAML reads it; keys that are written twice are told by rules of our own. */
const OPTIONS = { version: '1.1', uniqueKeys: false, logLevel: 'silent' } as const;

/**
 * PyYAML composes by recursion, two frames of Python a level: past this it gives up with `RecursionError` (measured with
 * PyYAML 6.0.3 on Python 3.11: 492 levels are read from a script, fewer by Ray's command line).
 */
export const DEPTH_LIMIT = 500;

/** Where a text is nested deeper than anybody reads it. */
export interface TooDeep {
  readonly tooDeep: number;
}

/** The documents of a text as the parser makes them, or the offset where they are nested too deep: there reading ends. */
export const documentsOf = (text: string): readonly Document.Parsed[] | TooDeep => {
  const tokens = tokensOf(text, false);
  return 'tooDeep' in tokens ? tokens : composed(tokens.read);
};

/** The same of a text that the parser takes apart without a fault; null of every other, whose rest is not looked at. */
export const faultlessDocuments = (text: string): readonly Document.Parsed[] | TooDeep | null => {
  const tokens = tokensOf(text, true);
  if ('tooDeep' in tokens) return tokens;
  return tokens.read.at(-1)?.type === 'error' ? null : composed(tokens.read);
};

const composed = (tokens: readonly CST.Token[]): readonly Document.Parsed[] => [
  ...new Composer(OPTIONS).compose(tokens),
];

type Tokens = { readonly read: readonly CST.Token[] } | TooDeep;

const tokensOf = (text: string, endsAtFault: boolean): Tokens => {
  const parser = new OpenParser();
  const read: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      read.push(token);
      if (endsAtFault && token.type === 'error') return { read };
    }
    if (parser.depth > DEPTH_LIMIT + 2) return { tooDeep: parser.at };
  }
  for (const token of parser.end()) {
    read.push(token);
    if (endsAtFault && token.type === 'error') return { read };
  }
  return { read };
};

/** The parser with what it has open: the document, the collections in each other, and a scalar. */
class OpenParser extends Parser {
  get depth(): number {
    return this.stack.length;
  }

  get at(): number {
    return this.offset;
  }
}
