import { say, toRecord } from '../../../core/index.ts';
import type { Language } from '../../../core/index.ts';
import { driftAnswer } from './format-drift.ts';
import type { ToldDrift } from './format-drift.ts';
import { printable } from './hidden-values.ts';
import { clusterPart, notesPart } from './status-json.ts';

/** What `drift --format json` prints. */
export const driftJson = (told: ToldDrift, language: Language): string =>
  JSON.stringify({ schema: 1, ...driftPart(told, language), notes: notesPart(told.notes, language) }, null, 2);

/** The same inside of another object. */
export const driftPart = (told: ToldDrift, language: Language) => {
  const { path, analysis, chosen, cluster, drift } = told;
  const { before, during, after } = drift.sums;
  return {
    path,
    config: chosen.index + 1,
    ...clusterPart(cluster),
    answer: say(driftAnswer(told), language),
    differences: drift.differences.map(({ application, deployment, option, inFile, running, range }) => ({
      application,
      deployment,
      option,
      inFile: printable(option, inFile) ?? null,
      isInFile: inFile !== undefined,
      running: printable(option, running) ?? null,
      isRunning: running !== undefined,
      range: range && analysis.lines.rangeOf(range),
    })),
    unknown: drift.unknown,
    updates: drift.applications,
    reserved: {
      before: before && toRecord(before),
      during: during && toRecord(during),
      after: after && toRecord(after),
    },
  };
};
