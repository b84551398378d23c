import { SEVERITY, say } from '../../core/index.ts';
import type { Language, Problem } from '../../core/index.ts';
import { reaches } from '../checking/threshold.ts';
import type { Note } from '../inputs/note.ts';
import type { CheckedFile } from './checked-file.ts';
import { codeFrame } from './human/code-frame.ts';
import { framed } from './format.ts';
import type { Format, PrintSetting, RunEnd } from './format.ts';
import { relatedOf } from './related.ts';
import { reportPath } from './report-path.ts';
import { xmlAttributes, xmlText } from './xml.ts';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${xmlAttributes({ name: 'ray-serve-lens' })}>\n`;

/**
 * JUnit's XML as Jenkins, GitLab and others read it: a suite for each of our files, a case for each problem. A problem at
 * or above `--fail-on` is a failure, any other a case that passes and says something; a file that cannot be read is an
 * error. So the cases fail where the exit status says so.
 */
export const formatJunit: Format = {
  piece: (file, setting) => (file.analysis.kind === 'other' ? null : suiteOf(file, setting)),
  print: ({ language }) => {
    const { add, end } = framed({ head: HEAD, between: '', tail: '', none: HEAD });
    const unread = ({ notes }: RunEnd): readonly string[] =>
      notes.filter(({ status }) => status > 0).map((note) => unreadSuite(note, language));
    return { add, end: (run) => `${end(run)}${unread(run).join('')}</testsuites>\n` };
  },
};

const suiteOf = (file: CheckedFile, setting: PrintSetting): string => {
  const { problems } = file.analysis;
  const name = reportPath(file.path);
  const failures = problems.filter(({ severity }) => reaches(severity, setting.failOn)).length;
  const cases = problems.map((problem) => caseOf(name, file, problem, setting));
  const clean = `    <testcase${xmlAttributes({ name: 'check', classname: name })}/>\n`;
  return suite(name, { tests: Math.max(1, problems.length), failures, errors: 0 }, cases.join('') || clean);
};

const suite = (name: string, counts: Readonly<Record<'tests' | 'failures' | 'errors', number>>, cases: string) =>
  `  <testsuite${xmlAttributes({ name, ...counts })}>\n${cases}  </testsuite>\n`;

const caseOf = (classname: string, file: CheckedFile, problem: Problem, { language, failOn }: PrintSetting): string => {
  const { line, character } = file.analysis.lines.positionAt(problem.range.start);
  const place = `${String(line + 1)}:${String(character + 1)}`;
  const name = `${problem.code} (${place})`;
  const message = say(problem.message, language);
  const told = [
    `${classname}:${place} ${say(SEVERITY[problem.severity], language)} ${message}`,
    codeFrame(file.analysis, problem),
    ...relatedOf(file, problem, language).map(
      (related) => `${reportPath(related.path)}:${String(related.range.start.line + 1)}: ${related.message}`,
    ),
    ...file.fixesOf(problem).map(({ title }) => `→ ${say(title, language)}`),
  ].join('\n');
  const body = reaches(problem.severity, failOn)
    ? `<failure${xmlAttributes({ type: problem.severity, message })}>${xmlText(told)}</failure>`
    : `<system-out>${xmlText(told)}</system-out>`;
  return `    <testcase${xmlAttributes({ name, classname })}>\n      ${body}\n    </testcase>\n`;
};

const unreadSuite = ({ path, message }: Note, language: Language): string => {
  const name = reportPath(path);
  const error = `<error${xmlAttributes({ type: 'input', message: say(message, language) })}/>`;
  const cases = `    <testcase${xmlAttributes({ name: 'read', classname: name })}>\n      ${error}\n    </testcase>\n`;
  return suite(name, { tests: 1, failures: 0, errors: 1 }, cases);
};
