import { Lexer } from 'yaml';

/** What of the lexer is not told in its types. */
interface Inner {
  indentNext: number;
  parseFlowCollection(): Generator<string, unknown, undefined>;
  parseQuotedScalar(): Generator<string, unknown, undefined>;
}

/**
 * A lexer that counts no columns between brackets, as PyYAML does (`Scanner.unwind_indent` does nothing in flow): a `]` may
 * stand anywhere. `inQuotes`: neither in texts (`scan_flow_scalar_spaces` takes any).
 */
export const looseLexer = (inQuotes: boolean): Lexer => {
  const lexer = new Lexer();
  const inner = lexer as unknown as Inner;
  const [flow, quoted] = [inner.parseFlowCollection.bind(lexer), inner.parseQuotedScalar.bind(lexer)];
  inner.parseFlowCollection = () => withoutColumns(inner, flow);
  if (inQuotes) inner.parseQuotedScalar = () => withoutColumns(inner, quoted);
  return lexer;
};

function* withoutColumns(lexer: Inner, parse: Inner['parseFlowCollection']): Generator<string, unknown, undefined> {
  const column = lexer.indentNext;
  lexer.indentNext = 0;
  const next = yield* parse();
  if (lexer.indentNext === 0) lexer.indentNext = column;
  return next;
}
