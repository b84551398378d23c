import { moveBy } from '../../text/move.ts';
import type { TextRange } from '../../text/text-range.ts';
import { lineEnd, lineStart } from '../../yaml/edit.ts';

export interface Directive {
  readonly value: string;
  readonly range: TextRange;
}

/** The last comment `# rayServeLens.<name>: value` of a text. */
export const directive = (text: string, name: 'rayVersion' | 'cluster' | 'load'): Directive | null => {
  const written = `rayServeLens.${name}:`;
  let last: Directive | null = null;
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
    const start = lineStart(text, at);
    const found = inLine(text.slice(start, lineEnd(text, at)), name);
    if (found !== null) last = { ...found, range: moveBy(start)(found.range) };
  }
  return last;
};

const inLine = (line: string, name: string): Directive | null => {
  const pattern = new RegExp(
    `^[^\\S\\r\\n]*#[^\\S\\r\\n]*rayServeLens\\.${name}:[^\\S\\r\\n]*([^\\r\\n\\u2028\\u2029]*)$`,
    'gm',
  );
  const match = [...line.matchAll(pattern)].at(-1);
  if (match?.[1] === undefined) return null;
  const value = match[1].trimEnd();
  const start = match.index + match[0].lastIndexOf(value);
  return { value, range: { start, end: start + value.length } };
};
