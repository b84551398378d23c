import type { TextRange } from '../text/text-range.ts';

/** True where a piece of a text holds an anchor that an alias behind it uses: without the piece the text is no YAML. */
export const holdsUsedAnchor = (text: string, { start, end }: TextRange): boolean =>
  [...text.slice(start, end).matchAll(/(?:^|[\s[{,])&([^\s[\]{},]+)/g)].some(([, name = '']) =>
    aliasesBehind(text, end).has(name),
  );

const aliasesBehind = (text: string, from: number): ReadonlySet<string> =>
  new Set([...text.slice(from).matchAll(/(?:^|[\s[{,])\*([^\s[\]{},]+)/g)].map(([, name = '']) => name));
