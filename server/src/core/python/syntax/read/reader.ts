import type { TextRange } from '../../../text/text-range.ts';
import type { Token } from '../tokens/token.ts';

/** A reader of tokens: where it stands, and how deep it is inside brackets and blocks. */
export interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Statements that are no Python, as they are met. */
  readonly faults: TextRange[];
  at: number;
  depth: number;
}

/** The tokens at which a statement stops being Python. */
export class Fault extends Error {}

const END: Token = { kind: 'end', value: '', start: 0, end: 0 };

/** Deeper is not read: CPython stops at 200 brackets, each of which is two levels here, and at 100 blocks. */
const DEPTH_LIMIT = 500;

export const peek = ({ tokens, at }: Reader, ahead = 0): Token => tokens[at + ahead] ?? tokens.at(-1) ?? END;

export const next = (reader: Reader): Token => {
  const token = peek(reader);
  reader.at++;
  return token;
};

/** True where this keyword or sign stands. */
export const sees = (reader: Reader, value: string, ahead = 0): boolean => {
  const token = peek(reader, ahead);
  return token.value === value && (token.kind === 'word' || token.kind === 'sign');
};

/** True where this word stands that is a keyword only here and there. */
export const seesSoft = (reader: Reader, value: string): boolean => {
  const token = peek(reader);
  return token.kind === 'name' && token.value === value;
};

export const seesKind = (reader: Reader, kind: Token['kind'], ahead = 0): boolean => peek(reader, ahead).kind === kind;

/** Takes this keyword or sign if it stands here. */
export const take = (reader: Reader, value: string): boolean => {
  const is = sees(reader, value);
  if (is) reader.at++;
  return is;
};

/** Takes this keyword or sign. Throws `Fault` where another stands. */
export const expect = (reader: Reader, value: string): Token => {
  if (!sees(reader, value)) throw new Fault();
  return next(reader);
};

export const expectKind = (reader: Reader, kind: Token['kind']): Token => {
  if (!seesKind(reader, kind)) throw new Fault();
  return next(reader);
};

/** Where the last token ends that is no layout: a block ends before the line that follows it. */
export const endOf = ({ tokens, at }: Reader): number => {
  for (let last = at - 1; ; last--) {
    const token = tokens[last];
    if (token === undefined) return 0;
    if (!LAYOUT.has(token.kind)) return token.end;
  }
};

const LAYOUT: ReadonlySet<Token['kind']> = new Set(['newline', 'indent', 'dedent']);

/** From an offset to the end of the last token. */
export const rangeFrom = (reader: Reader, start: number): TextRange => ({ start, end: endOf(reader) });

/** Reads something one level deeper. Throws `Fault` where it is too deep. */
export const nested = <T>(reader: Reader, read: () => T): T => {
  if (reader.depth >= DEPTH_LIMIT) throw new Fault();
  reader.depth++;
  try {
    return read();
  } finally {
    reader.depth--;
  }
};

/** What is tried; null, and nothing taken, where it is no Python. */
export const attempt = <T>(reader: Reader, read: () => T): T | null => {
  const { at, depth } = reader;
  const faults = reader.faults.length;
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    reader.at = at;
    reader.depth = depth;
    reader.faults.length = faults;
    return null;
  }
};
