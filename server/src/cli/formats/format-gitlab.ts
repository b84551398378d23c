import { say } from '../../core/index.ts';
import type { Severity } from '../../core/index.ts';
import { digest, fingerprintsOf } from '../checking/fingerprints.ts';
import { framed } from './format.ts';
import type { Format } from './format.ts';
import { relatedOf } from './related.ts';
import { reportPath } from './report-path.ts';

const SEVERITIES = {
  error: 'critical',
  warning: 'minor',
  information: 'info',
  hint: 'info',
} as const satisfies Record<Severity, string>;

/**
 * A Code Quality report of GitLab: an array of the issues of Code Climate's specification, of which GitLab reads
 * description, check name, fingerprint, severity and place. It shows one of several with the same fingerprint, so the path
 * is part of it.
 */
export const formatGitlab: Format = {
  piece: (file, { language }) => {
    const { analysis } = file;
    const prints = fingerprintsOf(analysis);
    const path = reportPath(file.path);
    const issues = analysis.problems.map((problem, index) => {
      const { start, end } = analysis.lines.rangeOf(problem.range);
      return JSON.stringify({
        type: 'issue',
        check_name: problem.code,
        description: say(problem.message, language),
        categories: ['Bug Risk'],
        severity: SEVERITIES[problem.severity],
        fingerprint: digest(`${path}\n${prints[index] ?? ''}`),
        location: { path, lines: { begin: start.line + 1, end: end.line + 1 } },
        other_locations: relatedOf(file, problem, language).map(({ path: other, range }) => ({
          path: reportPath(other),
          lines: { begin: range.start.line + 1, end: range.end.line + 1 },
        })),
      });
    });
    return issues.length === 0 ? null : issues.join(',\n');
  },
  print: () => framed({ head: '[\n', between: ',\n', tail: '\n]\n', none: '[]\n' }),
};
