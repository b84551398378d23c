import { indentAt, Indents } from './indents.ts';
import { quotedAt, startsString } from './string-end.ts';
import { KEYWORDS, STATEMENT_WORDS } from './token.ts';
import type { Token } from './token.ts';
import { own } from '../../../text/own.ts';

const NAME = /[A-Za-z_]\w*/y;
const WIDE_NAME = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;
const NUMBER =
  /(?:0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*\.?(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?)/y;
const SIGN = /\*\*=|\/\/=|>>=|<<=|\.\.\.|->|:=|[-+*/%&|^@=!<>]=|<<|>>|\*\*|\/\/|[-+*/%@&|^~<>()[\]{},:.;=]/y;
const SPACE = /(?:[ \t\f]|\\(?:\r\n|\r|\n)|#[^\r\n]*)+/y;
const LINE_END = /\r\n|\r|\n/y;
const CLOSING: Readonly<Record<string, string | undefined>> = { ')': '(', ']': '[', '}': '{' };

/** What a pattern finds at exactly this offset. */
const found = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
};

/** The tokens of a part of a text as Python sees them. `inside`: the part is an expression, whose lines mean nothing. */
export const tokenize = (text: string, start = 0, end = text.length, inside = false): readonly Token[] => {
  const tokens: Token[] = [];
  const brackets: string[] = inside ? ['inside'] : [];
  const indents = new Indents(tokens);
  const add = (kind: Token['kind'], from: number, to: number, value = ''): number => {
    tokens.push({ kind, value, start: from, end: to });
    return to;
  };
  let at = text.startsWith('\ufeff', start) ? start + 1 : start;
  let isLineStart = !inside;
  while (at < end) {
    if (isLineStart) {
      const line = indentAt(text, at);
      at = line.end;
      isLineStart = line.isBlank;
      if (line.isBlank) continue;
      indents.move(line, at);
      if (at >= end) break;
    }
    const lineEnd = found(LINE_END, text, at);
    if (lineEnd !== null) {
      at += lineEnd.length;
      if (brackets.length > 0 && !inside && startsStatement(text, at)) {
        brackets.length = 0;
        add('fault', at - lineEnd.length, at - lineEnd.length);
      }
      isLineStart = brackets.length === 0;
      if (isLineStart) add('newline', at - lineEnd.length, at);
      continue;
    }
    const space = found(SPACE, text, at);
    at = space === null ? one(text, at, brackets, add) : at + space.length;
  }
  if (!inside && tokens.at(-1)?.kind !== 'newline' && tokens.length > 0) add('newline', end, end);
  indents.close(end);
  add('end', end, end);
  return tokens;
};

const startsStatement = (text: string, at: number): boolean => {
  const word = found(NAME, text, at + (found(/[ \t\f]*/y, text, at)?.length ?? 0));
  return word !== null && STATEMENT_WORDS.has(word);
};

type Add = (kind: Token['kind'], from: number, to: number, value?: string) => number;

/** Adds the token at an offset and gives where it ends. */
const one = (text: string, at: number, brackets: string[], add: Add): number => {
  if (startsString(text, at)) {
    const string = quotedAt(text, at);
    return string === null ? add('fault', at, brokenEnd(text, at)) : add('string', at, string.close);
  }
  const number = found(NUMBER, text, at);
  if (number !== null) return add('number', at, at + number.length);
  const sign = found(SIGN, text, at);
  if (sign !== null) return add(isBalanced(brackets, sign) ? 'sign' : 'fault', at, at + sign.length, sign);
  const name = nameAt(text, at);
  if (name === null) return add('fault', at, at + 1);
  const to = at + name.length;
  return KEYWORDS.has(name)
    ? add('word', at, to, name)
    : add('name', at, to, isPlain(name) ? name : name.normalize('NFKC'));
};

const isPlain = (name: string): boolean => /^\w+$/.test(name);

const nameAt = (text: string, at: number): string | null => {
  const plain = found(NAME, text, at);
  const isWhole = plain !== null && (text.codePointAt(at + plain.length) ?? 0) < 128;
  return isWhole ? plain : found(WIDE_NAME, text, at);
};

/** A string that nobody closes takes its line, with three quotes the rest of the text. */
const brokenEnd = (text: string, at: number): number => {
  if (/^[a-z]{0,2}('''|""")/i.test(text.slice(at, at + 5))) return text.length;
  const rest = /[\r\n]/.exec(text.slice(at));
  return rest === null ? text.length : at + rest.index;
};

/** Keeps the open brackets; false for one that closes another. */
const isBalanced = (brackets: string[], sign: string): boolean => {
  if (sign === '(' || sign === '[' || sign === '{') brackets.push(sign);
  const opening = own(CLOSING, sign);
  return opening === undefined || brackets.pop() === opening;
};
