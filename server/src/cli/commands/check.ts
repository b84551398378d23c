import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { analyze, analyzeScript, mended } from '../../core/index.ts';
import type { Analysis, AnalyzeOptions, Problem } from '../../core/index.ts';
import { PythonFiles } from '../../files/python-files.ts';
import { readCheckArguments } from '../arguments/check-arguments.ts';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import { formatGithub } from '../formats/format-github.ts';
import { formatHuman } from '../formats/format-human.ts';
import { formatJson } from '../formats/format-json.ts';
import type { CheckedFile } from '../formats/format-json.ts';
import { formatSarif } from '../formats/format-sarif.ts';
import { FolderClusters } from '../inputs/cluster-file.ts';
import { withCode } from '../inputs/code-files.ts';
import { findFiles } from '../inputs/find-files.ts';
import type { FoundFile } from '../inputs/find-files.ts';
import { mayBeOurs } from '../inputs/is-ours.ts';
import { fault, notOurs, notWritten } from '../inputs/note.ts';
import type { Note } from '../inputs/note.ts';
import { readText } from '../inputs/read-text.ts';
import { ReleaseFiles } from '../inputs/workspace-release.ts';
import type { Command } from './command.ts';

const FORMATTERS = { human: formatHuman, json: formatJson, sarif: formatSarif, github: formatGithub };

/** `check`: analyses files; status 1 for a problem at or above the threshold. What fails costs its own file alone. */
export const check: Command = async (argv, language) => {
  const args = readCheckArguments(argv, language);
  const found = findFiles(args.paths);
  const checker = new Checker(args);
  for (const file of found.files) await checker.check(file);
  const files = withCode(checker.files);
  const notes = [...found.notes, ...checker.notes];
  const failed = files.some(({ analysis }) => analysis.problems.some((problem) => reaches(problem, args)));
  // Where nothing could be read, nothing is said of what was found.
  const isSilent = args.format === 'human' && files.length === 0 && notes.some(({ status }) => status > 0);
  return { output: isSilent ? '' : FORMATTERS[args.format](files, language), status: failed ? 1 : 0, notes };
};

/** Checks one file after the other; what is around them is looked at once. */
class Checker {
  readonly files: CheckedFile[] = [];
  readonly notes: Note[] = [];
  readonly #args: CheckArguments;
  readonly #folders = new FolderClusters();
  readonly #python = new PythonFiles();
  readonly #releases = new ReleaseFiles();

  constructor(args: CheckArguments) {
    this.#args = args;
  }

  async check({ path, isNamed }: FoundFile): Promise<void> {
    const read = readText(path);
    if ('note' in read) {
      this.notes.push(read.note);
      return;
    }
    try {
      const analysis = await this.#analyse(path, read.text);
      this.files.push({ path, analysis });
      if (isNamed && analysis.kind === 'other') this.notes.push(notOurs(path, this.#args.requiresConfig));
    } catch (error) {
      this.notes.push(fault(path, error));
    }
  }

  async #analyse(path: string, text: string): Promise<Analysis> {
    const options = await this.#optionsFor(path, text);
    if (path.endsWith('.py')) {
      const sources = this.#python.sourcesOf(path, { local: [], remote: false });
      const script = { path: resolve(path), text };
      return analyzeScript(script, sources, options, { data: () => this.#python.dataBeside(path) });
    }
    const analysis = analyze(text, options);
    return this.#args.fix ? this.#written(path, analysis, options) : analysis;
  }

  async #optionsFor(path: string, text: string): Promise<AnalyzeOptions> {
    const { rayVersion, cluster, severities } = this.#args;
    const isOurs = mayBeOurs(path, text, this.#python);
    return {
      ...this.#folders.optionsFor(path, isOurs),
      ...(path !== '-' && this.#python.around(path)),
      ...(rayVersion === undefined ? await this.#releases.optionsFor(path, isOurs) : { rayVersionOption: rayVersion }),
      ...cluster,
      severities,
    };
  }

  /** The analysis of the mended text, which is in the file now; that of the old one where it cannot be written. */
  #written(path: string, analysis: Analysis, options: AnalyzeOptions): Analysis {
    const current = mended(analysis, options);
    if (current.text === analysis.text) return analysis;
    try {
      writeFileSync(path, current.text);
    } catch {
      this.notes.push(notWritten(path));
      return analysis;
    }
    this.#python.refresh();
    return current;
  }
}

const reaches = (problem: Problem, { failOn }: CheckArguments): boolean =>
  failOn !== 'never' && (problem.severity === 'error' || (failOn === 'warning' && problem.severity === 'warning'));
