import type { Analysis } from '../analysis/analysis.ts';
import { analyze } from '../analysis/analyze.ts';
import type { AnalyzeOptions } from '../analysis/options.ts';
import { applyEdits } from '../yaml/edit.ts';
import { fixAll } from './fix-all.ts';

/** One fix may make room for another, so a few rounds are made; each keeps what the file means. */
const ROUNDS = 10;

/** The text with every safe fix made, analysed with the same options. */
export const mended = (analysis: Analysis, options: AnalyzeOptions): Analysis => {
  let current = analysis;
  for (let round = 0; round < ROUNDS; round++) {
    const edits = fixAll(current);
    if (edits.length === 0) break;
    current = analyze(applyEdits(current.text, edits), options, current);
  }
  return current;
};
