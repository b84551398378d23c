import type { TextRange } from '../text/text-range.ts';
import { nodesOf } from './nodes.ts';
import type { Tree } from './tree.ts';

/** The comments in a range of a text, from `#` to the end of their lines; what looks like one inside a scalar of `tree` is none. */
export const commentsIn = (text: string, range: TextRange, tree: Tree): readonly TextRange[] => {
  const found = [...text.slice(range.start, range.end).matchAll(/(^|\s)(#[^\r\n]*)/gm)].map((match) => {
    const start = range.start + match.index + (match[1] ?? '').length;
    return { start, end: start + (match[2] ?? '').length };
  });
  if (found.length === 0) return found;
  const scalars = scalarRanges(tree);
  return found.filter(({ start }) => !scalars.some((scalar) => start >= scalar.start && start < scalar.end));
};

const scalarRanges = (root: Tree): readonly TextRange[] =>
  [...nodesOf(root)].flatMap((tree) => (tree.kind === 'scalar' ? tree.range : []));
