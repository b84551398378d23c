import type { Edit } from '../../../text/text-range.ts';
import { setKey } from '../../../yaml/edit.ts';
import { asMap, entryOf } from '../../../yaml/tree.ts';
import type { MapNode } from '../../../yaml/tree.ts';

/** Sets an argument of a model's engine; null where it stands elsewhere, through an anchor or a merge. */
export const setArgument = (model: MapNode, key: string, value: string, text: string): Edit | null => {
  const kwargs = entryOf(model, 'engine_kwargs');
  const map = asMap(kwargs?.value);
  if (kwargs?.merged === true) return null;
  return map !== undefined && map.entries.size > 0
    ? setKey(text, map, key, value)
    : setKey(text, model, 'engine_kwargs', `{ ${key}: ${value} }`);
};
