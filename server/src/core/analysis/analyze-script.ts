import { LineIndex } from '../text/text-range.ts';
import type { SourceFile, Sources, Arguments } from '../python/evaluate/state/run.ts';
import { mayRead } from '../python/script-beside.ts';
import type { ScriptBeside } from '../python/script-beside.ts';
import type { ScriptReading } from '../python/read-script.ts';
import type { Analysis } from './analysis.ts';
import { analyzeSource } from './config.ts';
import { memoryOf } from './memory.ts';
import type { AnalyzeOptions } from './options.ts';
import { scriptStanding } from './script-standing.ts';
import type { ScriptRun } from './script-standing.ts';
import { shownProblems } from './shown-problems.ts';

/** What a script that calls `serve.run` asks for; `argv` is what it is called with, where that is known. */
export const analyzeScript = (
  script: SourceFile,
  sources: Sources,
  options: AnalyzeOptions = {},
  argv: Arguments | null = null,
): Analysis => analysed({ kind: 'python-script', script, sources, argv, file: script }, options).analysis;

/** A data file by the first script that reads it and starts applications of it; null where none does. */
export const analyzeScriptConfig = (
  text: string,
  scripts: readonly ScriptBeside[],
  options: AnalyzeOptions,
  previous?: Analysis,
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
  previous?: Analysis,
): { readonly analysis: Analysis; readonly reading: ScriptReading } => {
  const { text } = run.file;
  const before = previous?.work ?? undefined;
  const memory = memoryOf(options, before);
  const { standing, reading } = scriptStanding(run, options, memory);
  const { config, problems, work } = analyzeSource(standing, undefined);
  const shown = shownProblems(text, problems, options.severities);
  const file = { text, syntax: [], former: [], manifests: [], template: null };
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
