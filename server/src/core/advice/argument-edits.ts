import type { Edit } from '../text/text-range.ts';
import { indentAt, lineBreak, setKey } from '../yaml/edit.ts';
import { asMap, entryOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { Advised } from './sizing.ts';

/** Edits that write arguments into the `engine_kwargs` of a model; null where they have no place of their own. */
export const argumentEdits = (
  text: string,
  model: MapNode,
  changes: readonly Pick<Advised, 'key' | 'value'>[],
): readonly Edit[] | null => {
  const kwargs = entryOf(model, 'engine_kwargs');
  if (kwargs?.merged === true) return null;
  const map = asMap(kwargs?.value);
  const pairs = changes.map(({ key, value }): Pair => [key, String(value)]);
  if (map === undefined || map.entries.size === 0) return all([setKey(text, model, 'engine_kwargs', flow(pairs))]);
  const present = pairs.filter(([key]) => map.entries.has(key));
  const [first, ...rest] = pairs.filter(([key]) => !map.entries.has(key));
  return all([
    ...present.map(([key, value]) => setKey(text, map, key, value)),
    ...(first === undefined ? [] : [setKey(text, map, first[0], [first[1], ...behind(text, map, rest)].join(''))]),
  ]);
};

type Pair = readonly [key: string, value: string];

const flow = (pairs: readonly Pair[]): string => `{ ${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;

/** What follows the first new key of a mapping. */
const behind = (text: string, map: MapNode, pairs: readonly Pair[]): readonly string[] => {
  const first = [...map.entries.values()].find(({ merged }) => !merged);
  const gap = map.flow || first === undefined ? ', ' : lineBreak(text) + indentAt(text, first.keyRange.start);
  return pairs.map(([key, value]) => `${gap}${key}: ${value}`);
};

const all = (edits: readonly (Edit | null)[]): readonly Edit[] | null => {
  const found = edits.filter((edit) => edit !== null);
  return found.length === edits.length ? found : null;
};
