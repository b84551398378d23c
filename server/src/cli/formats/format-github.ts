import { say } from '../../core/index.ts';
import type { Language, LineRange, Problem, Severity, Words } from '../../core/index.ts';
import type { CheckedFile } from './checked-file.ts';
import { asTheyCome } from './format.ts';
import type { Format } from './format.ts';
import { relatedOf } from './related.ts';
import { reportPath } from './report-path.ts';

const COMMANDS = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
} as const satisfies Record<Severity, string>;

/** So many annotations of each command GitHub shows of one step; the others stand only in its log. */
const SHOWN = 10;

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands that GitHub shows at the line of a pull request, those of a file together in the log. */
export const formatGithub: Format = {
  piece: (file, { language }) => {
    const commands = file.analysis.problems.map((problem) => commandOf(file, problem, language));
    if (commands.length === 0) return null;
    const title = `${reportPath(file.path)} (${String(commands.length)})`;
    return `::group::${data(title)}\n${commands.join('\n')}\n::endgroup::\n`;
  },
  print: ({ language }) => ({
    ...asTheyCome,
    end: ({ tally: { problems } }) => {
      const { error, warning, information, hint } = problems;
      const counts = [error, warning, information + hint];
      const hidden = counts.reduce((sum, count) => sum + Math.max(0, count - SHOWN), 0);
      return hidden === 0 ? '' : `${say(limited(hidden), language)}\n`;
    },
  }),
};

const limited = (hidden: number): Words => ({
  en: `GitHub shows ${String(SHOWN)} errors, ${String(SHOWN)} warnings and ${String(SHOWN)} notices of one step; ${hidden.toLocaleString('en')} more stand only in this log.`,
  vi: `GitHub chỉ hiện ${String(SHOWN)} error, ${String(SHOWN)} warning và ${String(SHOWN)} notice của một bước; ${hidden.toLocaleString('vi')} vấn đề nữa chỉ có trong log này.`,
});

const commandOf = (file: CheckedFile, problem: Problem, language: Language): string => {
  const title = property(`ray-serve ${problem.code}`);
  const places = relatedOf(file, problem, language);
  // A line of standard input that is found again in a chart is told there, as nobody sees standard input.
  const inChart = file.path === '-' ? places.find(({ path }) => path !== '-') : undefined;
  const { path: at, range: lines } = inChart ?? { path: file.path, range: file.analysis.lines.rangeOf(problem.range) };
  const related = places
    .filter((place) => place !== inChart)
    .map(({ path, range, message }) => `${reportPath(path)}:${String(range.start.line + 1)}: ${message}`);
  const text = [say(problem.message, language), ...related].join('\n');
  return `::${COMMANDS[problem.severity]} file=${property(reportPath(at))},${placeOf(lines)},title=${title}::${data(text)}`;
};

/** GitHub refuses columns of a range over several lines. */
const placeOf = ({ start, end }: LineRange): string => {
  const lines = `line=${String(start.line + 1)},endLine=${String(end.line + 1)}`;
  const columns = `,col=${String(start.character + 1)},endColumn=${String(end.character + 1)}`;
  return start.line === end.line ? lines + columns : lines;
};
