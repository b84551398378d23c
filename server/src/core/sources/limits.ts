import type { TextRange } from '../text/text-range.ts';
import type { SyntaxProblem } from '../yaml/parse-document.ts';
import type { Tree } from '../yaml/tree.ts';
import type { Embedding } from './embedded/embedding.ts';

/** Larger texts, in characters, are not read. */
export const TEXT_LIMIT = 4_000_000;

/** Stands for what a text beyond a limit holds. */
export const UNREAD: Tree = { kind: 'scalar', type: 'null', value: null, range: { start: 0, end: 0 } };

/** A text, or one inside a scalar, that is larger than anything that is read here. */
export interface Limit {
  readonly kind: 'length' | 'depth' | 'nodes' | 'aliases';
  readonly range: TextRange;
}

/** The limits that a text is beyond, at their places in the file. */
export const limitsIn = (problems: readonly SyntaxProblem[], embedding: Embedding | null): readonly Limit[] =>
  problems.flatMap(({ kind, range }) =>
    kind === 'depth' || kind === 'nodes' || kind === 'aliases'
      ? [{ kind, range: embedding === null ? range : embedding.outward(range) }]
      : [],
  );
