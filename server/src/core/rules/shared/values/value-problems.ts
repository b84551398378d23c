import type { Finding } from '../../../problems/finding.ts';
import type { Refusal } from '../../../options/accepts.ts';
import { expectation } from '../../../options/expectation.ts';
import type { SchemaFinding } from '../../../options/schema-findings.ts';
import type { TextRange } from '../../../text/text-range.ts';
import type { Words } from '../../../text/words.ts';
import { contentEnd } from '../../../yaml/edit.ts';
import type { Fix } from '../../../problems/problem.ts';
import type { Tree } from '../../../yaml/tree.ts';
import type { PlaceContext } from '../../rule.ts';

export type ValueFinding = Extract<SchemaFinding, { kind: 'value' }>;

/** One problem for each value that the release refuses for this reason. */
export const valueProblems = (
  context: PlaceContext,
  code: string,
  refusal: Refusal,
  fixes: (finding: ValueFinding) => readonly Fix[] = () => [],
): readonly Finding[] =>
  context.schema.flatMap((finding) =>
    finding.kind === 'value' && finding.refusal === refusal
      ? [
          {
            code,
            severity: 'error' as const,
            message: message(finding, context),
            range: rangeOf(finding, context.text),
            related: [],
            fixes: fixes(finding),
            rejects: finding.place.stage,
          },
        ]
      : [],
  );

const message = ({ entry, fact }: ValueFinding, { text, release }: PlaceContext): Words => {
  const { start } = entry.value.range;
  const written = text.slice(start, contentEnd(text, entry.value)).split(/[\r\n]/)[0] ?? '';
  const value = written === '' ? valueText(entry.value) : written;
  const shown = value.length > 40 ? `${value.slice(0, 39)}…` : value;
  const wanted = expectation(fact);
  return {
    en: `Ray ${release} refuses ${shown} for ${entry.key}: it takes ${wanted.en}.`,
    vi: `Ray ${release} từ chối ${shown} cho ${entry.key}: chỉ nhận ${wanted.vi}.`,
  };
};

/** A value that is not written here: nothing is, or code makes it. */
const valueText = (value: Tree): string => {
  if (value.kind !== 'scalar') return value.kind === 'list' ? '[…]' : '{…}';
  return typeof value.value === 'string' ? JSON.stringify(value.value) : String(value.value);
};

/** The value itself; where nothing is written, the dash of its item or its key. */
const rangeOf = ({ entry: { value, keyRange } }: ValueFinding, text: string): TextRange => {
  const { start } = value.range;
  const end = contentEnd(text, value);
  if (end > start) return { start, end };
  const dash = /-\s*$/.exec(text.slice(keyRange.end, start));
  if (dash === null) return keyRange;
  const at = keyRange.end + dash.index;
  return { start: at, end: at + 1 };
};
