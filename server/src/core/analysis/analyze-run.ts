import { LineIndex } from '../text/text-range.ts';
import type { ScriptReading } from '../python/read-script.ts';
import type { Analysis } from './analysis.ts';
import { analyzeSource } from './config.ts';
import { fileFindings } from './file-findings.ts';
import { memoryOf } from './memory.ts';
import type { AnalyzeOptions } from './options.ts';
import { scriptStanding } from './script-standing.ts';
import type { ScriptRun } from './script-standing.ts';
import { shownProblems } from './shown-problems.ts';

/** What a call of a script asks for. */
export const analyzeRun = (
  run: ScriptRun,
  options: AnalyzeOptions,
  previous?: Pick<Analysis, 'work'>,
): { readonly analysis: Analysis; readonly reading: ScriptReading } => {
  const { text } = run.file;
  const before = previous?.work ?? undefined;
  const memory = memoryOf(options, before);
  const { standing, reading } = scriptStanding(run, options, memory);
  const { config, problems, work } = analyzeSource(standing, undefined);
  const file = {
    text,
    syntax: [standing.source.syntax],
    streams: [],
    former: [],
    manifests: [],
    template: null,
    limits: [],
  };
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
