import type { Analysis } from '../analysis/analysis.ts';
import { analyze } from '../analysis/analyze.ts';
import type { AnalyzeOptions } from '../analysis/options.ts';
import type { Edit } from '../text/text-range.ts';
import { changeBetween } from '../yaml/change.ts';
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

/** The edits that lead from a text to the same with its safe fixes made: those of the one round, or one over all of several. */
export const mendingEdits = (analysis: Analysis, after: Analysis): readonly Edit[] => {
  if (analysis.text === after.text) return [];
  const edits = fixAll(analysis);
  if (applyEdits(analysis.text, edits) === after.text) return edits;
  const { start, end, by } = changeBetween(analysis.text, after.text);
  return [{ range: { start, end }, newText: after.text.slice(start, end + by) }];
};
