import type { SyntaxNode } from '@lezer/common';
import type { TextRange } from '../../text/text-range.ts';

/** A node of the parser with the text it stands in. */
export interface Source {
  readonly node: SyntaxNode;
  readonly text: string;
}

export const childrenOf = ({ node, text }: Source): readonly Source[] => {
  const found: Source[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling)
    if (child.name !== 'Comment') found.push({ node: child, text });
  return found;
};

export const nameOf = ({ node }: Source): string => node.name;

export const wordsOf = ({ node, text }: Source): string => text.slice(node.from, node.to);

export const rangeOf = ({ node }: Source): TextRange => ({ start: node.from, end: node.to });

/** The children between those of this name. */
export const splitAt = (children: readonly Source[], name: string): readonly (readonly Source[])[] => {
  const groups: Source[][] = [[]];
  for (const child of children)
    if (nameOf(child) === name) groups.push([]);
    else groups.at(-1)?.push(child);
  return groups;
};

/** What stands between a bracket's first and last child. */
export const within = (source: Source): readonly Source[] => childrenOf(source).slice(1, -1);
