import { Lexer } from 'yaml';
import { SCALAR } from './documents.ts';
import { withPlainBreaks } from './line-breaks.ts';

/** Tokens of the lexer that stand for no character of the text. */
const MARKS = new Set([SCALAR, '\u0002', '\u0018']);

/**
 * Offsets of the tabs where PyYAML wants a token to begin (`Scanner.fetch_more_tokens`: "found character '\t' that cannot
 * start any token"). It passes over spaces and line breaks only, so a tab is right in quotes, in the lines of a block and in
 * comments, and nowhere else, not even between brackets.
 */
export const tokenTabs = (text: string): readonly number[] => {
  if (!text.includes('\t')) return [];
  const tabs: number[] = [];
  let offset = 0;
  let isScalar = false;
  let isBlock = false;
  for (const token of new Lexer().lex(withPlainBreaks(text))) {
    if (MARKS.has(token)) {
      isScalar = token === SCALAR;
      continue;
    }
    if (isScalar ? !isBlock : !/^["'#]/.test(token)) tabs.push(...tabsIn(token, offset));
    if (isScalar) isBlock = false;
    else if (/^[|>]/.test(token)) isBlock = true;
    isScalar = false;
    offset += token.length;
  }
  return tabs;
};

const tabsIn = (token: string, offset: number): readonly number[] =>
  [...token.matchAll(/\t/g)].map(({ index }) => offset + index);
