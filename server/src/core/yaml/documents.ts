import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document } from 'yaml';
import { asWritten, withPlainBreaks } from './line-breaks.ts';

/** YAML 1.1 as PyYAML reads it; keys that are written twice are told by rules of our own. */
const OPTIONS = { version: '1.1', uniqueKeys: false, logLevel: 'silent' } as const;

/**
 * PyYAML composes by recursion, two frames of Python a level: past this it gives up with `RecursionError` (measured with
 * PyYAML 6.0.3 on Python 3.11: 492 levels are read from a script, fewer by Ray's command line).
 */
export const DEPTH_LIMIT = 500;

/** What the lexer says before a text that is neither in quotes nor a mark of its own. */
export const SCALAR = '\u001F';

/** Where a text is nested deeper than anybody reads it. */
export interface TooDeep {
  readonly tooDeep: number;
}

/** How a text is taken apart. */
interface Taking {
  readonly lexer?: Lexer;
  /** True where nothing behind the first fault is looked at. */
  readonly endsAtFault?: boolean;
}

/** The tokens of a text, or the offset where they are nested too deep: there reading ends. Lines may end as YAML 1.1 lets them. */
export const tokensOf = (text: string, { lexer, endsAtFault = false }: Taking = {}): readonly CST.Token[] | TooDeep => {
  const plain = withPlainBreaks(text);
  const parser = new OpenParser(plain);
  const tokens: CST.Token[] = [];
  for (const lexeme of (lexer ?? new Lexer()).lex(plain)) {
    const own = plain === text ? lexeme : asWritten(lexeme, text.slice(parser.at, parser.at + lexeme.length));
    for (const token of parser.taking(own)) {
      tokens.push(token);
      if (endsAtFault && token.type === 'error') return tokens;
    }
    if (parser.depth > DEPTH_LIMIT + 2) return { tooDeep: parser.at };
  }
  for (const token of parser.end()) {
    tokens.push(token);
    if (endsAtFault && token.type === 'error') return tokens;
  }
  return tokens;
};

/** The documents of a text as the parser makes them of its tokens. */
export const composed = (tokens: readonly CST.Token[]): readonly Document.Parsed[] => [
  ...new Composer(OPTIONS).compose(tokens),
];

/** The documents of a text, or where it is nested too deep. */
export const documentsOf = (text: string, lexer?: Lexer): readonly Document.Parsed[] | TooDeep => {
  const tokens = tokensOf(text, lexer && { lexer });
  return 'tooDeep' in tokens ? tokens : composed(tokens);
};

/** The same of a text that the parser takes apart without a fault; null of every other, whose rest is not looked at. */
export const faultlessDocuments = (text: string): readonly Document.Parsed[] | TooDeep | null => {
  const tokens = tokensOf(text, { endsAtFault: true });
  if ('tooDeep' in tokens) return tokens;
  return tokens.at(-1)?.type === 'error' ? null : composed(tokens);
};

/** The parser with what it has open: the document, the collections in each other, and a scalar. */
class OpenParser extends Parser {
  readonly #text: string;
  #afterDash = false;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  get depth(): number {
    return this.stack.length;
  }

  /** The tokens of a lexeme. Between brackets a dash before anything but a space is a text (`Scanner.check_block_entry`). */
  *taking(lexeme: string): Generator<CST.Token> {
    const isDash = lexeme === '-' && this.stack.at(-1)?.type === 'flow-collection' && /[,[\]{}]/.test(this.#next());
    if (this.#afterDash && (lexeme === SCALAR || lexeme === '')) return;
    this.#afterDash = isDash;
    if (isDash) yield* this.next(SCALAR);
    yield* this.next(lexeme);
  }

  #next(): string {
    return this.#text.charAt(this.offset + 1);
  }

  get at(): number {
    return this.offset;
  }
}
