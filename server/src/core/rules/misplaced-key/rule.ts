import type { Fix } from '../../analysis.ts';
import { fieldFact } from '../../schema/model-facts.ts';
import type { Edit } from '../../text-range.ts';
import { setKey } from '../../yaml/edit.ts';
import { removeEntry } from '../../yaml/remove-entry.ts';
import { asMap, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import type { IgnoredKey } from '../shared/ignored-keys.ts';
import { ignoredKeys, ignoredProblem, isKnownElsewhen } from '../shared/ignored-keys.ts';
import { removalFix } from '../shared/key-fixes.ts';
import { misplacedTo } from '../shared/misplaced.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A key that Ray knows, but in another mapping: dropped without a word. */
export const rule: Rule = {
  code: 'misplaced-key',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'A key in the wrong place', vi: 'Khóa đặt sai chỗ' },
  check: (context) =>
    ignoredKeys(context)
      .filter((finding) => !isKnownElsewhen(finding))
      .flatMap((finding) => {
        const to = misplacedTo(finding, context.release);
        if (to === undefined) return [];
        const { entry, place } = finding;
        const message = {
          en: `Ray ${context.release} ignores ${entry.key} in ${place.name} without a word: it belongs in ${to}.`,
          vi: `Ray ${context.release} lặng lẽ bỏ qua ${entry.key} trong ${place.name}: chỗ của nó là ${to}.`,
        };
        return [
          ignoredProblem('misplaced-key', finding, message, [
            ...moveInto(finding, to, context),
            ...removalFix(entry, place.map, context.text),
          ]),
        ];
      }),
};

/** Into the mapping beside it where it belongs, which is written in its place where there is none. */
const moveInto = ({ entry, place }: IgnoredKey, to: string, { text, release }: RuleContext): readonly Fix[] => {
  if (entry.merged || entry.value.kind !== 'scalar' || fieldFact(place.model, to, release) === undefined) return [];
  const { range } = entry.value;
  const value = text.slice(range.start, range.end);
  const there = valueOf(place.map, to);
  const edits =
    there === undefined
      ? [{ range: { start: entry.keyRange.start, end: range.end }, newText: `${to}: { ${entry.key}: ${value} }` }]
      : moved([removeEntry(text, entry, place.map), withKey(text, there, entry.key, value)]);
  const title = { en: `Move it to ${to}`, vi: `Chuyển nó vào ${to}` };
  return edits.length === 0 || value === '' || /[\r\n]/.test(value) ? [] : [{ title, preferred: true, edits }];
};

const withKey = (text: string, target: Tree, key: string, value: string): Edit | null => {
  const map = asMap(target);
  return map === undefined || map.entries.has(key) ? null : setKey(text, map, key, value);
};

const moved = (edits: readonly (Edit | null)[]): readonly Edit[] => {
  const real = edits.filter((edit) => edit !== null);
  return real.length === edits.length ? real : [];
};
