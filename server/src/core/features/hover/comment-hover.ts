import type { Analysis } from '../../analysis/analysis.ts';
import { escaped } from '../../text/markdown.ts';
import { say } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import { clusterText } from '../cluster-text.ts';
import { COMMENTS, commentValues } from '../keys/comments.ts';
import type { KeyHover } from './key-hover.ts';
import { keyText, lines } from './key-text.ts';

const COMMENT = /#[^\S\r\n]*(rayServeLens\.(\w+))[^\S\r\n]*:?([^\r\n]*)/;

/** One of our own comments at an offset: what it says, what it takes, and what it comes to here. */
export const commentHover = ({ text, configs }: Analysis, offset: number): KeyHover | null => {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const line = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
  const match = COMMENT.exec(line);
  if (match === null || offset < start + match.index) return null;
  const [whole, , name = ''] = match;
  const about = Object.hasOwn(COMMENTS, name) ? COMMENTS[name] : undefined;
  if (about === undefined) return null;
  const range = { start: start + match.index, end: start + match.index + whole.trimEnd().length };
  const code = name === 'ignore' ? codeAt(text, offset) : null;
  const cluster = name === 'cluster' ? configs[0]?.cluster : null;
  const nodes: Words | null =
    cluster == null ? null : { en: escaped(clusterText(cluster, 'en')), vi: escaped(clusterText(cluster, 'vi')) };
  return { range, markdown: lines(...[code, nodes].filter((words) => words !== null), keyText(about)) };
};

/** What the rule is about whose code stands at an offset. */
const codeAt = (text: string, offset: number): Words | null => {
  const before = /(?<![\w-])[\w-]*$/.exec(text.slice(0, offset))?.[0] ?? '';
  const after = /^[\w-]*/.exec(text.slice(offset))?.[0] ?? '';
  const code = before + after;
  const title = commentValues('ignore').find((value) => value.text === code)?.purpose;
  return title === undefined
    ? null
    : { en: `\`${code}\`: ${say(title, 'en')}.`, vi: `\`${code}\`: ${say(title, 'vi')}.` };
};
