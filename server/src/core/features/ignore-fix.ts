import type { Fix, Problem } from '../problems/problem.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { analyze } from '../analysis/analyze.ts';
import type { Work } from '../analysis/work.ts';
import { SETTINGS_CODE } from '../settings/settings-problems.ts';
import { ignoresOf } from '../sources/detect/ignores.ts';
import type { Edit, TextRange } from '../text/text-range.ts';
import { applyEdits, lineBreak, lineStart } from '../yaml/edit.ts';
import { jsonEdits } from '../yaml/json-edits.ts';

/**
 * The comment that hides this problem on its line: a new one above it, or the code added to the one that is there. Null
 * where no comment can stand: in JSON, and in a config that a manifest holds between quotes or folded; and where a comment
 * would move what is told of a text that is no YAML.
 */
export const ignoreFix = (analysis: Analysis, problem: Problem): Fix | null => {
  const { text, work } = analysis;
  const { code, range } = problem;
  if (code === SETTINGS_CODE || (work !== null && !takesComment(work, range.start))) return null;
  const title = { en: `Ignore ${code} on this line`, vi: `Bỏ qua ${code} ở dòng này` };
  const there = ignoresOf(text).find(({ line }) => range.start >= line.start && range.start <= line.end);
  const edit =
    there === undefined
      ? commentAbove(text, range.start, code)
      : { range: { start: there.comment.end, end: there.comment.end }, newText: `, ${code}` };
  if (isBesideFault(analysis, range) && !endsWith(analysis, problem, edit)) return null;
  return jsonEdits(text, [edit]) && { title, preferred: false, edits: [edit] };
};

/** Where the text is no YAML on this line or one beside it: a comment may change how all of them are read. */
const isBesideFault = ({ problems, lines }: Analysis, { start }: TextRange): boolean => {
  const lineOf = (offset: number): number => lines.positionAt(offset).line;
  const line = lineOf(start);
  return problems.some(
    ({ code, range }) => code === SYNTAX && line >= lineOf(range.start) - 1 && line <= lineOf(range.end) + 1,
  );
};

/** Beside a fault of the YAML a comment may move what is told to another line, where it is told again. */
const endsWith = (before: Analysis, { code, message }: Problem, edit: Edit): boolean => {
  const count = ({ problems }: Analysis): number =>
    problems.filter((one) => one.code === code && one.message.en === message.en).length;
  return count(analyze(applyEdits(before.text, [edit]), before.work?.options ?? {})) < count(before);
};

const SYNTAX = 'yaml-syntax';

const takesComment = ({ found }: Work, offset: number): boolean =>
  !found.sources.some(({ embedding, text: { length } }) => {
    if (embedding === null || embedding.takesComments) return false;
    const { start, end } = embedding.outward({ start: 0, end: length });
    return offset >= start && offset <= end;
  });

/** Indented by the line's spaces alone: a tab would be a fault of the comment too, and a byte order mark stands at the start once. */
const commentAbove = (text: string, offset: number, code: string) => {
  const indent = /\uFEFF?( *)/y;
  indent.lastIndex = lineStart(text, offset);
  const [all = '', spaces = ''] = indent.exec(text) ?? [];
  const at = lineStart(text, offset) + all.length;
  return {
    range: { start: at, end: at },
    newText: `# rayServeLens.ignore: ${code}${lineBreak(text)}${spaces}`,
  };
};
