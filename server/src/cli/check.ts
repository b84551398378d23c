import { readFileSync, writeFileSync } from 'node:fs';
import { analyze, applyEdits, fixAll } from '../core/index.ts';
import type { Analysis, AnalyzeOptions, Problem } from '../core/index.ts';
import { readCheckArguments } from './check-arguments.ts';
import type { CheckArguments } from './check-arguments.ts';
import type { Command } from './command.ts';
import { findFiles } from './find-files.ts';
import { formatGithub } from './format-github.ts';
import { formatHuman } from './format-human.ts';
import { formatJson } from './format-json.ts';
import type { CheckedFile } from './format-json.ts';
import { formatSarif } from './format-sarif.ts';
import { UsageError } from './usage.ts';

const FORMATTERS = { human: formatHuman, json: formatJson, sarif: formatSarif, github: formatGithub };

/** `check`: analyses files; status 1 for a problem at or above the threshold. */
export const check: Command = (argv, language) => {
  const args = readCheckArguments(argv, language);
  const files = analyzed(args);
  const failed = files.some(({ analysis }) => analysis.problems.some((problem) => reaches(problem, args)));
  return { output: FORMATTERS[args.format](files, language), status: failed ? 1 : 0 };
};

const analyzed = (args: CheckArguments): readonly CheckedFile[] => {
  const options: AnalyzeOptions = {
    ...(args.rayVersion !== undefined && { rayVersionOption: args.rayVersion }),
    ...(args.cluster !== undefined && { clusterOption: args.cluster }),
    severities: args.severities,
  };
  return args.paths.flatMap(filesOf).map((path) => {
    const analysis = analyze(read(path), options);
    return { path, analysis: args.fix ? mended(path, analysis, options) : analysis };
  });
};

/** One fix may make room for another, so a few rounds are made; each keeps what the file means. */
const ROUNDS = 10;

const mended = (path: string, analysis: Analysis, options: AnalyzeOptions): Analysis => {
  let current = analysis;
  for (let round = 0; round < ROUNDS; round++) {
    const edits = fixAll(current);
    if (edits.length === 0) break;
    current = analyze(applyEdits(current.text, edits), options);
  }
  if (current.text !== analysis.text) write(path, current.text);
  return current;
};

const write = (path: string, text: string): void => {
  try {
    writeFileSync(path, text);
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

const read = (path: string): string => {
  try {
    const bytes = readFileSync(path === '-' ? 0 : path);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const reaches = (problem: Problem, { failOn }: CheckArguments): boolean =>
  failOn !== 'never' && (problem.severity === 'error' || (failOn === 'warning' && problem.severity === 'warning'));
