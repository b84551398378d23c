import { FitMemo } from '../fit/memo.ts';
import { noReadings, remembered } from '../python/code-of.ts';
import type { Readings } from '../python/code-of.ts';
import type { AnalyzeOptions } from './options.ts';
import { Quiet } from './quiet.ts';
import type { Memory, Work } from './work.ts';

/** True where shapes of models are the same as before, or none are read. */
export const readsSame = (before: AnalyzeOptions, now: AnalyzeOptions): boolean =>
  before.shapes === now.shapes || (now.revision !== undefined && now.revision === before.revision);

/** Answers of before that still hold, and room for those to come. */
export const memoryOf = (options: AnalyzeOptions, before: Work | undefined): Memory => {
  const { codeOf, revision, onDone } = options;
  const holds = revision !== undefined && revision === before?.options.revision;
  const readings: Readings = holds ? before.memory.readings : noReadings();
  return {
    fits: before?.memory.fits ?? new FitMemo(),
    quiet: before !== undefined && readsSame(before.options, options) ? before.memory.quiet : new Quiet(),
    readings,
    codeOf: codeOf === undefined ? () => null : remembered(codeOf, readings, () => onDone?.('reading')),
  };
};
