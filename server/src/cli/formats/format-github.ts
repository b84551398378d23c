import { say } from '../../core/index.ts';
import type { Analysis, Language, Problem, Severity } from '../../core/index.ts';
import { framed } from './format.ts';
import type { Format } from './format.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands that GitHub shows at the line of a pull request. */
export const formatGithub: Format = {
  piece: ({ path, analysis }, language) => {
    const commands = analysis.problems.map((problem) => commandOf(path, problem, analysis, language));
    return commands.length === 0 ? null : commands.join('\n');
  },
  print: () => framed({ head: '', between: '\n', tail: '\n', none: '' }),
};

const commandOf = (path: string, problem: Problem, { lines }: Analysis, language: Language): string => {
  const { start, end } = lines.rangeOf(problem.range);
  const place = `line=${String(start.line + 1)},endLine=${String(end.line + 1)},col=${String(start.character + 1)}`;
  const title = property(`ray-serve ${problem.code}`);
  return `::${COMMANDS[problem.severity]} file=${property(path)},${place},title=${title}::${data(say(problem.message, language))}`;
};
