import type { Finding } from '../../problems/finding.ts';
import type { SyntaxProblem } from '../../yaml/parse-document.ts';
import type { FileRule } from '../rule.ts';
import { conflictsIn } from '../../sources/detect/conflicts.ts';
import { faultWords } from './words.ts';

/** A Serve file that is not YAML: Ray reads nothing of it. A merge that was not finished is told by its own rule. */
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
      en: `Not valid YAML, so Ray cannot read the file: ${why.en}.`,
      vi: `YAML không hợp lệ nên Ray không đọc được file: ${why.vi}.`,
    },
    range,
    related: [],
    fixes: [],
    rejects: 'schema',
  };
};
