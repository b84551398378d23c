import type { Fix } from '../../../problems/problem.ts';
import { removeEntry } from '../../../yaml/remove-entry.ts';
import { stringOf } from '../../../yaml/tree.ts';
import type { Entry, MapNode, Tree } from '../../../yaml/tree.ts';
import { refusalOf } from '../../../options/accepts.ts';
import { isClassKey, isClassPath } from '../../../options/class-keys.ts';
import { fieldFact, keysOf } from '../../../options/model-facts.ts';
import type { ModelName } from '../../../options/model-facts.ts';
import type { ModelPlace } from '../../../options/walk.ts';
import { optionOf } from '../../../options/options-of.ts';
import { isRefused } from '../../../options/refused.ts';
import { nearest } from '../../../text/nearest.ts';

/** Writes another key in its place; `safe` where that keeps the meaning. Of a key that is written twice the other one would stay. */
export const renameFix = (entry: Entry, to: string, safe: boolean): readonly Fix[] =>
  entry.merged || entry.before !== undefined
    ? []
    : [
        {
          title: { en: `Rename it to ${to}`, vi: `Đổi tên thành ${to}` },
          preferred: true,
          safe,
          edits: [{ range: entry.keyRange, newText: to }],
        },
      ];

/** Deletes the key with its lines. */
export const removalFix = (entry: Entry, map: MapNode, text: string): readonly Fix[] => {
  const edit = removeEntry(text, entry, map);
  return edit === null
    ? []
    : [{ title: { en: `Remove ${entry.key}`, vi: `Xóa ${entry.key}` }, preferred: false, edits: [edit] }];
};

/** The same where its value is the fault: one that an alias names stays where it is written, and its fault with it. */
export const valueRemovalFix = (entry: Entry, map: MapNode, text: string): readonly Fix[] =>
  entry.value.range.start < entry.keyRange.end ? [] : removalFix(entry, map, text);

/** The free key of a place that a written one was likely meant to be; undefined for none. */
export const meantKey = ({ map, model }: ModelPlace, key: string, release: string): string | undefined =>
  nearest(
    key,
    keysOf(model, release).filter((known) => !map.entries.has(known) && !isRefused(model, known, release)),
  );

/** True where a release takes the value for that key of the place, as far as the value alone decides. */
export const takes = (model: ModelName, key: string, value: Tree, release: string): boolean => {
  const fact = fieldFact(model, key, release);
  if (fact === undefined || refusalOf(fact, value) !== null) return false;
  const otherwise = fact.kind === 'str' && value.kind === 'scalar' && value.type !== 'string' && value.type !== 'null';
  return !otherwise && hasForm(model, key, value);
};

/** Texts with a form of their own, of which the facts only say that they are text. */
const hasForm = (model: ModelName, key: string, value: Tree): boolean => {
  if (isClassKey(model, key)) return isClassPath(value);
  return optionOf(model, key)?.isWellFormed?.(stringOf(value) ?? '') ?? true;
};

/** Renames a key to the one it was likely meant to be, where that one takes the value. */
export const nearFix = (entry: Entry, place: ModelPlace, release: string): readonly Fix[] => {
  const meant = meantKey(place, entry.key, release);
  return meant === undefined || !takes(place.model, meant, entry.value, release) ? [] : renameFix(entry, meant, false);
};
