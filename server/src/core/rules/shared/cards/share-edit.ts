import type { Engine } from '../../../cards/engines.ts';
import type { Edit } from '../../../text/text-range.ts';
import { setKey } from '../../../yaml/edit.ts';
import { asMap, entryOf } from '../../../yaml/tree.ts';

/** The argument that says what part of a card's memory an engine takes. */
export const SHARE_KEY = 'gpu_memory_utilization';

/** Sets an engine's share of the memory; null where the file does not hold its arguments. */
export const shareEdit = ({ model, written, share: { entry } }: Engine, value: string, text: string): Edit | null => {
  if (model === undefined || !written) return null;
  if (entry !== undefined) return entry.merged ? null : { range: entry.value.range, newText: value };
  const kwargs = entryOf(model, 'engine_kwargs');
  const map = asMap(kwargs?.value);
  if (kwargs?.merged === true) return null;
  return map !== undefined && map.entries.size > 0
    ? setKey(text, map, SHARE_KEY, value)
    : setKey(text, model, 'engine_kwargs', `{ ${SHARE_KEY}: ${value} }`);
};
