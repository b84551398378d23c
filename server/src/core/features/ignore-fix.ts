import type { Fix, Problem } from '../analysis.ts';
import { ignoresOf } from '../detect/ignores.ts';
import { lineBreak, lineStart } from '../yaml/edit.ts';

/** The comment that hides this problem on its line: a new one above it, or the code added to the one that is there. */
export const ignoreFix = (text: string, { code, range }: Problem): Fix => {
  const title = { en: `Ignore ${code} on this line`, vi: `Bỏ qua ${code} ở dòng này` };
  const there = ignoresOf(text).find(({ line }) => range.start >= line.start && range.start <= line.end);
  const edit =
    there === undefined
      ? commentAbove(text, range.start, code)
      : { range: { start: there.comment.end, end: there.comment.end }, newText: `, ${code}` };
  return { title, preferred: false, edits: [edit] };
};

const commentAbove = (text: string, offset: number, code: string) => {
  const start = lineStart(text, offset);
  const indent = /[^\S\r\n]*/y;
  indent.lastIndex = start;
  const at = start + (indent.exec(text)?.[0].length ?? 0);
  return {
    range: { start: at, end: at },
    newText: `# rayServeLens.ignore: ${code}${lineBreak(text)}${text.slice(start, at)}`,
  };
};
