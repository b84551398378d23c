import { readFileSync } from 'node:fs';
import { analyze, languageOf } from '../core/index.ts';
import type { Problem } from '../core/index.ts';
import { USAGE, UsageError, readArguments } from './arguments.ts';
import type { CheckArguments } from './arguments.ts';
import { findFiles } from './find-files.ts';
import { formatGithub } from './format-github.ts';
import { formatHuman } from './format-human.ts';
import { formatJson } from './format-json.ts';
import type { CheckedFile } from './format-json.ts';
import { formatSarif } from './format-sarif.ts';

const FORMATTERS = { human: formatHuman, json: formatJson, sarif: formatSarif, github: formatGithub };

const language = languageOf(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG);

const read = (path: string): string => {
  try {
    const bytes = readFileSync(path === '-' ? 0 : path);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const filesOf = (path: string): readonly string[] => {
  try {
    return findFiles(path);
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const check = ({ paths, rayVersion, cluster }: CheckArguments): readonly CheckedFile[] =>
  paths.flatMap(filesOf).map((path) => ({
    path,
    analysis: analyze(read(path), {
      ...(rayVersion !== undefined && { rayVersionOption: rayVersion }),
      ...(cluster !== undefined && { clusterOption: cluster }),
    }),
  }));

const reaches = (problem: Problem, { failOn }: CheckArguments): boolean =>
  failOn !== 'never' && (problem.severity === 'error' || (failOn === 'warning' && problem.severity === 'warning'));

if (process.argv.slice(2).some((arg) => arg === '--help' || arg === '-h')) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(0);
}

try {
  const args = readArguments(process.argv.slice(2), language);
  const files = check(args);
  process.stdout.write(`${FORMATTERS[args.format](files, language)}\n`);
  process.exitCode = files.some(({ analysis }) => analysis.problems.some((problem) => reaches(problem, args))) ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 3;
}
