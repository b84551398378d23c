import type { Finding } from '../../problems/finding.ts';
import type { SyntaxProblem } from '../../yaml/parse-document.ts';
import type { FileRule } from '../rule.ts';

/** A Serve file that is not YAML: Ray reads nothing of it. Only the first fault is told; the others follow from it. */
export const fileRule: FileRule = {
  code: 'yaml-syntax',
  scope: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'Not valid YAML', vi: 'YAML không hợp lệ' },
  checkFile: ({ syntax }) => syntax.flatMap((problems) => problems.slice(0, 1).map(syntaxProblem)),
};

const syntaxProblem = ({ message, range }: SyntaxProblem): Finding => {
  const first = message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message;
  return {
    code: 'yaml-syntax',
    severity: 'error',
    message: {
      en: `Not valid YAML, so Ray cannot read the file: ${first}.`,
      vi: `YAML không hợp lệ nên Ray không đọc được file: ${first}.`,
    },
    range,
    related: [],
    fixes: [],
    rejects: 'schema',
  };
};
