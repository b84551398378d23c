import type { Arguments } from '../python/evaluate/state/run.ts';
import { mayRead } from '../python/script-beside.ts';
import type { ScriptBeside } from '../python/script-beside.ts';
import type { Analysis } from './analysis.ts';
import { analyzeRun } from './analyze-run.ts';
import type { AnalyzeOptions } from './options.ts';

/** A data file by the first script that reads it and starts applications of it; null where none does. */
export const analyzeScriptFile = (
  text: string,
  scripts: readonly ScriptBeside[],
  options: AnalyzeOptions,
  previous?: Pick<Analysis, 'work'>,
): Analysis | null => {
  for (const { script, sources, reader, argument, path } of scripts) {
    if (!mayRead(script.text, text)) continue;
    const run = { kind: 'script-config', script, sources, reader, file: { path, text } } as const;
    const calls: readonly (Arguments | null)[] = argument === null ? [null] : [null, { file: argument }];
    for (const argv of calls) {
      const { analysis, reading } = analyzeRun({ ...run, argv }, options, previous);
      const isRead = reading.files.has(path) && (argv === null || reading.raised === null);
      if (isRead && reading.applications.length > 0) return analysis;
    }
  }
  return null;
};
