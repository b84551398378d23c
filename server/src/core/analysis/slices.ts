import { lineStart } from '../yaml/edit.ts';

/** A text with some of the items of its list `applications`, and where their lines begin and end in it. */
export interface TextSlice {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Shorter texts, in characters, are analysed at once. */
const SHORT = 30_000;

/** So much of a text, in characters, is looked at in one step: about ten milliseconds. */
const STEP = 12_000;

/** All that stands around the list beside some of its items each; none of a short text, or where no such list is seen. */
export function* slicesOf(text: string): Generator<TextSlice> {
  if (text.length < SHORT || text.includes('&')) return;
  const items = itemsIn(text);
  const first = items?.starts[0];
  if (items === null || first === undefined) return;
  const [head, tail] = [text.slice(0, first), text.slice(items.end)];
  const slice = (from: number, to: number): TextSlice => ({
    text: head + text.slice(from, to) + tail,
    start: head.length,
    end: head.length + to - from,
  });
  let last = first;
  for (const start of items.starts)
    if (start - last >= STEP) {
      yield slice(last, start);
      last = start;
    }
  yield slice(last, items.end);
}

interface Items {
  /** Where the line of each begins. */
  readonly starts: readonly number[];
  /** Where the line behind the last begins. */
  readonly end: number;
}

const LIST = /^[ \t]*applications:[ \t]*(?:#[^\r\n]*)?\r?\n(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*( *)- /m;

/** The items of the list, by the look of their lines. */
const itemsIn = (text: string): Items | null => {
  const match = LIST.exec(text);
  if (match === null) return null;
  const column = match[1]?.length ?? 0;
  const starts: number[] = [];
  const first = lineStart(text, match.index + match[0].length);
  for (let at = first; at < text.length; at = nextLine(text, at)) {
    const indent = indentOf(text, at);
    if (isBlank(text, at + indent) || indent > column) continue;
    if (indent < column || text[at + indent] !== '-') return { starts, end: at };
    starts.push(at);
  }
  return { starts, end: text.length };
};

const nextLine = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};

const indentOf = (text: string, start: number): number => {
  let at = start;
  while (text[at] === ' ') at++;
  return at - start;
};

const isBlank = (text: string, at: number): boolean =>
  at >= text.length || text[at] === '\n' || text[at] === '\r' || text[at] === '#';
