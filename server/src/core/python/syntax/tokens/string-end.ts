/** A string's prefix in lower case, its quotes, and where its content starts and ends. */
export interface Quoted {
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
  /** Where the closing quotes end. */
  readonly close: number;
}

const OPENING = /(r[bf]?|[bf]r?|u|)('''|"""|'|")/iy;

/** True where a string literal starts, prefix included. */
export const startsString = (text: string, at: number): boolean => {
  OPENING.lastIndex = at;
  return OPENING.test(text);
};

/** The string literal that starts at an offset; null where nothing closes it. */
export const quotedAt = (text: string, at: number): Quoted | null => {
  OPENING.lastIndex = at;
  const found = OPENING.exec(text);
  if (found === null) return null;
  const [all, prefix = '', quotes = ''] = found;
  const start = at + all.length;
  const kind = prefix.toLowerCase();
  const end = kind.includes('f')
    ? endOfFormat(text, start, quotes, kind.includes('r'))
    : endOfText(text, start, quotes);
  return end === null ? null : { prefix: kind, start, end, close: end + quotes.length };
};

const endOfText = (text: string, start: number, quotes: string): number | null => {
  for (let at = start; at < text.length; at++) {
    if (text.startsWith(quotes, at)) return at;
    if (quotes.length === 1 && isLineEnd(text, at)) return null;
    if (text[at] === '\\') at = afterEscape(text, at) - 1;
  }
  return null;
};

/** A backslash and what it hides; with a line's end also the second sign of it. */
const afterEscape = (text: string, at: number): number => at + (text.startsWith('\r\n', at + 1) ? 3 : 2);

const isLineEnd = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';

/** The content of an f-string ends where its quotes stand outside of a replacement field (Python 3.12 on: `f"{d["x"]}"`). */
const endOfFormat = (text: string, start: number, quotes: string, raw: boolean): number | null => {
  let at = start;
  while (at < text.length) {
    if (text.startsWith(quotes, at)) return at;
    if (quotes.length === 1 && isLineEnd(text, at)) return null;
    if (text[at] === '\\' && !raw && text.startsWith('N{', at + 1)) {
      const close = text.indexOf('}', at);
      if (close < 0) return null;
      at = close + 1;
    } else if (text[at] === '\\' && text[at + 1] !== '{') at = afterEscape(text, at);
    else if (text.startsWith('{{', at)) at += 2;
    else if (text[at] === '{') {
      const field = fieldAt(text, at);
      if (field === null) return null;
      at = field.close;
    } else at++;
  }
  return null;
};

/** A replacement field `{value!r:spec}`; `end` is where its value ends, `spec` where its format starts, `close` what follows it. */
export interface Field {
  readonly start: number;
  readonly end: number;
  readonly spec: number | null;
  readonly close: number;
}

/** The replacement field whose brace stands at an offset; null where nothing closes it. */
export const fieldAt = (text: string, open: number): Field | null => {
  let depth = 0;
  for (let at = open + 1; at < text.length; at++) {
    const sign = text[at] ?? '';
    const string = /['"]/.test(sign) ? quotedAt(text, at) : null;
    if (string !== null) at = string.close - 1;
    else if (sign === '#') at = lineEnd(text, at) - 1;
    else if ('([{'.includes(sign)) depth++;
    else if (depth > 0 && ')]}'.includes(sign)) depth--;
    else if (depth === 0 && sign === '}')
      return { start: open + 1, end: valueEnd(text, at), spec: null, close: at + 1 };
    else if (depth === 0 && sign === ':') return withSpec(text, open, at);
    else if (/['")\]]/.test(sign)) return null;
  }
  return null;
};

const withSpec = (text: string, open: number, colon: number): Field | null => {
  for (let at = colon + 1; at < text.length; at++) {
    if (text[at] === '}') return { start: open + 1, end: valueEnd(text, colon), spec: colon + 1, close: at + 1 };
    if (text[at] !== '{') continue;
    const inner = fieldAt(text, at);
    if (inner === null) return null;
    at = inner.close - 1;
  }
  return null;
};

/** Before a conversion and the `=` that shows the value's own text. */
const valueEnd = (text: string, end: number): number => {
  const conversion = /!\s*[rsa]\s*$/.exec(text.slice(Math.max(0, end - 20), end));
  const before = end - (conversion?.[0].length ?? 0);
  const shown = /(?<![=!<>:])=(?:\s|#[^\r\n]*[\r\n])*$/.exec(text.slice(Math.max(0, before - 200), before));
  return before - (shown?.[0].length ?? 0);
};

const lineEnd = (text: string, at: number): number => {
  const found = /[\r\n]/g;
  found.lastIndex = at;
  return found.exec(text)?.index ?? text.length;
};
