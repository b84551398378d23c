import type { Arguments } from '../python/evaluate/state/run.ts';
import type { SourceFile, Sources } from '../python/evaluate/state/sources.ts';
import type { ScriptReading } from '../python/read-script.ts';
import { pythonReader } from '../python/reader.ts';
import { mayRead } from '../python/script-beside.ts';
import type { Analysis } from './analysis.ts';
import { analyzeRun } from './analyze-run.ts';
import type { AnalyzeOptions } from './options.ts';
import { sameAs } from './shown-problems.ts';

/**
 * What a script that calls `serve.run` asks for. Where it asks for arguments that nobody gave and cannot be followed
 * without, each file of `data` with which it runs to its end is a config of its own.
 */
export const analyzeScript = (
  script: SourceFile,
  sources: Sources,
  options: AnalyzeOptions = {},
  { argv = null, data = () => [] }: Calls = {},
): Analysis => {
  const run = { kind: 'python-script', script, sources, reader: pythonReader, file: script } as const;
  const { analysis, reading } = analyzeRun({ ...run, argv }, options);
  const isOpen = reading.stopped !== null || reading.applications.length === 0;
  if (argv !== null || !reading.asksArguments || !isOpen) return analysis;
  const called = data()
    .filter(({ text }) => mayRead(script.text, text))
    .map(({ argument, path }) => ({ argument, path, ...analyzeRun({ ...run, argv: { file: argument } }, options) }))
    .filter((one) => one.reading.files.has(one.path) && runsToEnd(one.reading))
    .map((one) => ({
      ...one.analysis,
      configs: one.analysis.configs.map((config) => ({ ...config, argument: one.argument })),
    }));
  const [first] = called;
  return first === undefined
    ? analysis
    : { ...first, configs: called.flatMap(({ configs }) => configs), problems: distinct(called), work: null };
};

/** How a script is called. */
export interface Calls {
  /** What follows it on the command line; null where that is not known. */
  readonly argv?: Arguments | null;
  /** Data files with which it may be called. */
  readonly data?: () => readonly DataFile[];
}

/** A data file beside a script, and how the script would name it. */
export interface DataFile extends SourceFile {
  readonly argument: string;
}

const runsToEnd = ({ stopped, raised, applications }: ScriptReading): boolean =>
  stopped === null && raised === null && applications.length > 0;

const distinct = (analyses: readonly Analysis[]): Analysis['problems'] => [
  ...new Map(analyses.flatMap(({ problems }) => problems.map((problem) => [sameAs(problem), problem]))).values(),
];
