import type { TextRange } from '../../text/text-range.ts';

export interface Directive {
  readonly value: string;
  readonly range: TextRange;
}

/** The last comment `# rayServeLens.<name>: value` of a text. */
export const directive = (text: string, name: 'rayVersion' | 'cluster'): Directive | null => {
  const pattern = new RegExp(
    `^[^\\S\\r\\n]*#[^\\S\\r\\n]*rayServeLens\\.${name}:[^\\S\\r\\n]*([^\\r\\n]*?)[^\\S\\r\\n]*$`,
    'gm',
  );
  const match = [...text.matchAll(pattern)].at(-1);
  if (match?.[1] === undefined) return null;
  const start = match.index + match[0].lastIndexOf(match[1]);
  return { value: match[1], range: { start, end: start + match[1].length } };
};
