import type { Problem } from '../analysis.ts';
import type { SyntaxProblem } from '../yaml/parse-document.ts';

/** A Serve file that is not YAML: Ray reads nothing of it. Only the first fault is told; the others follow from it. */
export const syntaxProblem = ({ message, range }: SyntaxProblem): Problem => {
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
