import type { Finding } from '../../problems/finding.ts';
import type { SyntaxProblem } from '../../yaml/parse-document.ts';
import type { FileRule } from '../rule.ts';
import type { Fix } from '../../problems/problem.ts';
import type { Edit, TextRange } from '../../text/text-range.ts';
import { lineStart } from '../../yaml/edit.ts';
import { tokenTabs } from '../../yaml/token-tabs.ts';
import { conflictsIn } from '../../sources/detect/conflicts.ts';
import { repairs } from './repairs.ts';
import { faultWords } from './words.ts';

/** A Serve file that is not YAML: Ray reads nothing of it. A merge that was not finished is told by its own rule, and all faults may follow from it. */
export const fileRule: FileRule = {
  code: 'yaml-syntax',
  scope: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'Not valid YAML', vi: 'YAML không hợp lệ' },
  checkFile: ({ text, syntax }) =>
    (conflictsIn(text).length > 0 ? [] : syntax).flatMap((problems) =>
      problems.map((problem) => syntaxProblem(problem, text)),
    ),
};

const syntaxProblem = (problem: SyntaxProblem, text: string): Finding => {
  const { range } = problem;
  const why = faultWords(problem, text.slice(range.start, range.end));
  return {
    code: 'yaml-syntax',
    severity: 'error',
    message: {
      en: `${capital(why.en)}. Not valid YAML, so Ray cannot read the file.`,
      vi: `${capital(why.vi)}. YAML không hợp lệ nên Ray không đọc được file.`,
    },
    range,
    related: [],
    fixes: problem.kind === 'token-tab' ? spacesFix(text, range) : repairs(problem, text),
    rejects: 'schema',
  };
};

/** The cause comes first: of a narrow row a person reads the beginning. */
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Every such tab at once: PyYAML would only tell of the next one. */
const spacesFix = (text: string, { start }: TextRange): readonly Fix[] => {
  const tabs = tokenTabs(text);
  if (!tabs.includes(start)) return [];
  const title = { en: 'Write spaces instead of tabs', vi: 'Viết dấu cách thay cho tab' };
  const edits = tabs.map((at): Edit => ({
    range: { start: at, end: at + 1 },
    newText: isIndent(text, at) ? '  ' : ' ',
  }));
  return [{ title, preferred: true, safe: true, edits }];
};

const isIndent = (text: string, at: number): boolean => text.slice(lineStart(text, at), at).trim() === '';
