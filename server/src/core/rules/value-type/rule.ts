import { valueRemovalFix } from '../shared/keys/key-fixes.ts';
import type { Fix } from '../../problems/problem.ts';
import { refusalOf } from '../../options/accepts.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { ScalarNode } from '../../yaml/tree.ts';
import type { Rule, PlaceContext } from '../rule.ts';
import { bytesOf } from '../shared/values/memory-unit.ts';
import { quoteFix } from '../shared/edits/quote-fix.ts';
import { writeFix } from '../shared/edits/write-fix.ts';
import { valueProblems } from '../shared/values/value-problems.ts';
import type { ValueFinding } from '../shared/values/value-problems.ts';

/** A value of a kind that the release's model does not take and does not turn into one it takes. */
export const rule: Rule = {
  code: 'value-type',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A value of the wrong kind', vi: 'Giá trị sai kiểu' },
  check: (context) =>
    valueProblems(context, 'value-type', 'type', (finding) => [
      ...unquote(finding, context),
      ...quote(finding, context),
      ...inBytes(finding, context),
      ...(isNeeded(finding) ? [] : valueRemovalFix(finding.entry, finding.place.map, context.text)),
    ]),
};

/** A quoted number where a number is wanted: the quotes go. */
const unquote = ({ entry: { value }, fact }: ValueFinding, { text }: PlaceContext): readonly Fix[] => {
  const written = text.slice(value.range.start, value.range.end);
  const number = /^(["'])(-?\d+(?:\.\d+)?)\1$/.exec(written)?.[2];
  if (number === undefined || refusalOf(fact, numberNode(number, value.range)) !== null) return [];
  return [
    {
      title: { en: `Write the number ${number} without quotes`, vi: `Viết số ${number} không có dấu nháy` },
      preferred: true,
      safe: true,
      edits: [{ range: value.range, newText: number }],
    },
  ];
};

const numberNode = (written: string, range: TextRange): ScalarNode => ({
  kind: 'scalar',
  type: written.includes('.') ? 'float' : 'int',
  value: Number(written),
  range,
});

/** A group of bundles is nothing without them, though the model alone does not say so. */
const isNeeded = ({ fact, entry, place }: ValueFinding): boolean =>
  fact.required === true || (place.model === 'PlacementGroupConfig' && entry.key === 'bundles');

/** A boolean or number where text is wanted. */
const quote = ({ entry: { value, merged }, fact }: ValueFinding, { text }: PlaceContext): readonly Fix[] =>
  !merged && value.kind === 'scalar' && value.type !== 'null' && value.type !== 'string' && fact.accepts?.includes('s')
    ? quoteFix(value.range, text)
    : [];

/** An amount of memory with a unit. */
const inBytes = ({ entry: { key, value } }: ValueFinding, { text }: PlaceContext): readonly Fix[] => {
  const written = text.slice(value.range.start, value.range.end).replace(/^(["'])(.*)\1$/, '$2');
  const bytes = key === 'memory' || key === 'object_store_memory' ? bytesOf(written) : null;
  return bytes === null ? [] : [writeFix(value.range, bytes, true)];
};
