import { LineIndex } from '../text/text-range.ts';
import type { SourceFile, Sources, Arguments } from '../python/evaluate/state/run.ts';
import { mayRead } from '../python/script-beside.ts';
import type { ScriptBeside } from '../python/script-beside.ts';
import type { ScriptReading } from '../python/read-script.ts';
import type { Analysis } from './analysis.ts';
import { analyzeSource } from './config.ts';
import { fileFindings } from './file-findings.ts';
import { memoryOf } from './memory.ts';
import type { AnalyzeOptions } from './options.ts';
import { scriptStanding } from './script-standing.ts';
import type { ScriptRun } from './script-standing.ts';
import { sameAs, shownProblems } from './shown-problems.ts';

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
  const run = { kind: 'python-script', script, sources, file: script } as const;
  const { analysis, reading } = analysed({ ...run, argv }, options);
  const isOpen = reading.stopped !== null || reading.applications.length === 0;
  if (argv !== null || !reading.asksArguments || !isOpen) return analysis;
  const called = data()
    .filter(({ text }) => mayRead(script.text, text))
    .map(({ argument, path }) => ({ argument, path, ...analysed({ ...run, argv: { file: argument } }, options) }))
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

/** A data file by the first script that reads it and starts applications of it; null where none does. */
export const analyzeScriptConfig = (
  text: string,
  scripts: readonly ScriptBeside[],
  options: AnalyzeOptions,
  previous?: Pick<Analysis, 'work'>,
): Analysis | null => {
  for (const { script, sources, argument, path } of scripts) {
    if (!mayRead(script.text, text)) continue;
    const run = { kind: 'script-config', script, sources, file: { path, text } } as const;
    const calls: readonly (Arguments | null)[] = argument === null ? [null] : [null, { file: argument }];
    for (const argv of calls) {
      const { analysis, reading } = analysed({ ...run, argv }, options, previous);
      const isRead = reading.files.has(path) && (argv === null || reading.raised === null);
      if (isRead && reading.applications.length > 0) return analysis;
    }
  }
  return null;
};

const analysed = (
  run: ScriptRun,
  options: AnalyzeOptions,
  previous?: Pick<Analysis, 'work'>,
): { readonly analysis: Analysis; readonly reading: ScriptReading } => {
  const { text } = run.file;
  const before = previous?.work ?? undefined;
  const memory = memoryOf(options, before);
  const { standing, reading } = scriptStanding(run, options, memory);
  const { config, problems, work } = analyzeSource(standing, undefined);
  const file = { text, syntax: [standing.source.syntax], former: [], manifests: [], template: null, limits: [] };
  const shown = shownProblems(text, [...fileFindings(file, options), ...problems], options.severities);
  const found = { ...standing.found, kind: run.kind, sources: [standing.source] };
  return {
    reading,
    analysis: {
      text,
      lines: new LineIndex(text),
      kind: run.kind,
      configs: [{ ...config, files: reading.files }],
      problems: shown,
      work: { options, found, file, memory, configs: [work] },
    },
  };
};
