import type { Fix } from '../problems/problem.ts';
import { isServe } from '../sources/detect/is-serve.ts';
import type { FoundConfigs, ConfigSource } from '../sources/config-sources.ts';
import type { Edit } from '../text/text-range.ts';
import { applyEdits } from '../yaml/edit.ts';
import { reparse } from '../yaml/reparse.ts';
import type { ParsedText } from '../yaml/reparse.ts';

/**
 * A fix is offered where the text it leaves is YAML as far as the one it is made for, and as many Serve configs, so that
 * nothing falls silent: its edits are tried, by what is known of that text.
 */
export const isSound = ({ edits }: Fix, source: ConfigSource, found: FoundConfigs): boolean => {
  const before = source.embedding === null ? found.parsed : source.parsed;
  if (edits.length === 0 || before?.text !== source.text) return true;
  if (!areApart(edits, source.text.length)) return false;
  const after = reparse(applyEdits(source.text, edits), before);
  return faults(after) <= faults(before) && (source.embedding !== null || configs(after) >= configs(before));
};

const configs = ({ documents }: ParsedText): number => documents.filter(({ root }) => isServe(root)).length;

const faults = ({ documents }: ParsedText): number => documents.reduce((sum, { problems }) => sum + problems.length, 0);

/** True for edits inside of a text of which none reaches into another. */
const areApart = (edits: readonly Edit[], length: number): boolean =>
  edits
    .toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
    .every(
      ({ range: { start, end } }, i, sorted) =>
        start >= (sorted[i - 1]?.range.end ?? 0) && end >= start && end <= length,
    );
