import { writeFileSync } from 'node:fs';
import { analyze, analyzeScript, mended } from '../../core/index.ts';
import type { Analysis, AnalyzeOptions, Problem } from '../../core/index.ts';
import { PythonFiles } from '../../files/python-files.ts';
import { readCheckArguments } from '../arguments/check-arguments.ts';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import { FolderClusters } from '../inputs/cluster-file.ts';
import type { Command } from './command.ts';
import { formatGithub } from '../formats/format-github.ts';
import { formatHuman } from '../formats/format-human.ts';
import { formatJson } from '../formats/format-json.ts';
import type { CheckedFile } from '../formats/format-json.ts';
import { formatSarif } from '../formats/format-sarif.ts';
import { filesOf, readText } from '../inputs/inputs.ts';
import { UsageError } from '../arguments/usage.ts';
import { ReleaseFiles } from '../inputs/workspace-release.ts';

const FORMATTERS = { human: formatHuman, json: formatJson, sarif: formatSarif, github: formatGithub };

/** `check`: analyses files; status 1 for a problem at or above the threshold. */
export const check: Command = async (argv, language) => {
  const args = readCheckArguments(argv, language);
  const files = await analyzed(args);
  const failed = files.some(({ analysis }) => analysis.problems.some((problem) => reaches(problem, args)));
  return { output: FORMATTERS[args.format](files, language), status: failed ? 1 : 0 };
};

const analyzed = async (args: CheckArguments): Promise<readonly CheckedFile[]> => {
  const options: AnalyzeOptions = {
    ...(args.rayVersion !== undefined && { rayVersionOption: args.rayVersion }),
    ...args.cluster,
    severities: args.severities,
  };
  const folders = new FolderClusters();
  const python = new PythonFiles();
  const releases = new ReleaseFiles();
  const files: CheckedFile[] = [];
  for (const path of args.paths.flatMap(filesOf)) {
    const text = readText(path);
    const beside = path === '-' ? {} : python.around(path);
    const release = args.rayVersion === undefined ? await releases.optionsFor(path, text) : {};
    const around = { ...folders.optionsFor(path, text), ...beside, ...release, ...options };
    if (path.endsWith('.py')) files.push({ path, analysis: script(path, text, python, around) });
    else {
      const analysis = analyze(text, around);
      files.push({ path, analysis: args.fix ? written(path, analysis, around) : analysis });
    }
  }
  return files;
};

/** A Python file that is named itself: what it starts with `serve.run`. */
const script = (path: string, text: string, python: PythonFiles, options: AnalyzeOptions): Analysis =>
  analyzeScript({ path, text }, python.sourcesOf(path, { local: [], remote: false }), options);

const written = (path: string, analysis: Analysis, options: AnalyzeOptions): Analysis => {
  const current = mended(analysis, options);
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

const reaches = (problem: Problem, { failOn }: CheckArguments): boolean =>
  failOn !== 'never' && (problem.severity === 'error' || (failOn === 'warning' && problem.severity === 'warning'));
