import type { Edit, TextRange } from '../../text/text-range.ts';
import type { ScalarNode } from '../../yaml/tree.ts';
import { blockEdits } from './block-edits.ts';
import { readBlock } from './block-scalar.ts';
import { lastEnd } from './decoded.ts';
import type { Decoded } from './decoded.ts';
import { quotedEdits } from './quoted-edits.ts';
import { readQuoted } from './quoted-scalar.ts';

/** A text that stands in a scalar of another one. */
export interface Embedding {
  readonly text: string;
  /** False where a comment on a line of its own would become a part of other lines. */
  readonly takesComments: boolean;
  /** The range of the outer text that a range of this text stands for. */
  readonly outward: (range: TextRange) => TextRange;
  /** Edits of the outer text that make these edits of this one, in the scalar's own style; null where it cannot hold them. */
  readonly outwardEdits: (edits: readonly Edit[]) => readonly Edit[] | null;
}

/** The text of a scalar, whatever its style; null for a plain one and for what is no text. */
export const embedded = (outer: string, { value, range }: ScalarNode): Embedding | null => {
  if (typeof value !== 'string') return null;
  const block = readBlock(outer, range, value);
  if (block !== null) return of(block.decoded, range, !block.folded, (edits) => blockEdits(outer, block, edits));
  const quoted = readQuoted(outer, range, value);
  return quoted && of(quoted, range, false, (edits) => quotedEdits(outer, range, quoted, edits));
};

const of = (
  decoded: Decoded,
  scalar: TextRange,
  takesComments: boolean,
  outwardEdits: Embedding['outwardEdits'],
): Embedding => ({
  takesComments,
  text: decoded.text,
  outward: (range) => outward(decoded, scalar, range),
  outwardEdits,
});

/** An empty range stays empty; behind the last character stands the end of the scalar's own text. */
export const outward = (decoded: Decoded, scalar: TextRange, { start, end }: TextRange): TextRange => {
  const last = lastEnd(decoded) ?? scalar.end;
  const from = decoded.startOf(start) ?? last;
  return { start: from, end: end <= start ? from : (decoded.endOf(end - 1) ?? last) };
};
