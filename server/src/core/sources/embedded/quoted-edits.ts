import type { Edit, TextRange } from '../../text/text-range.ts';
import { applyEdits } from '../../yaml/edit.ts';
import type { Decoded } from './decoded.ts';
import { readQuoted } from './quoted-scalar.ts';

/** Edits in a quoted scalar, the new text escaped as its quotes want it; null where they cannot hold it. */
export const quotedEdits = (
  outer: string,
  scalar: TextRange,
  decoded: Decoded,
  edits: readonly Edit[],
): readonly Edit[] | null => {
  const double = outer[scalar.start] === '"';
  const result = edits.map(({ range, newText }) => ({
    range: outerRange(decoded, scalar, range),
    newText: double ? escaped(newText) : newText.replaceAll("'", "''"),
  }));
  const own = result.map(({ range, newText }) => ({
    range: { start: range.start - scalar.start, end: range.end - scalar.start },
    newText,
  }));
  const source = applyEdits(outer.slice(scalar.start, scalar.end), own);
  const wanted = applyEdits(decoded.text, edits);
  return readQuoted(source, { start: 0, end: source.length }, wanted) === null ? null : result;
};

const outerRange = ({ startOf, endOf }: Decoded, scalar: TextRange, { start, end }: TextRange): TextRange => {
  const from = startOf(start) ?? scalar.end - 1;
  return { start: from, end: end > start ? (endOf(end - 1) ?? from) : from };
};

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r', '"': '\\"', '\\': '\\\\' };

const escaped = (text: string): string =>
  text.replace(/[\\"\x00-\x1f\x7f]/g, (c) => SHORT[c] ?? `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
