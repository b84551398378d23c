import { dict, sequence } from '../state/values.ts';
import type { Dict, Value } from '../state/values.ts';

/** A copy of what is known through and through, and of what is not known the same; null for anything else. */
export const copied = (value: Value): Value | null => {
  switch (value.kind) {
    case 'scalar':
    case 'unknown':
      return value;
    case 'sequence': {
      const items = value.items.map(copied);
      return value.spoiled === null && items.every((item) => item !== null) ? sequence(value.type, items) : null;
    }
    case 'dict':
      return copiedDict(value);
    case 'record': {
      const fields = copiedDict(value.fields);
      return fields && { ...value, fields };
    }
    default:
      return null;
  }
};

export const copiedDict = (value: Dict): Dict | null => {
  if (value.spoiled !== null || value.factory !== undefined) return null;
  const made = dict();
  for (const [key, entry] of value.entries) {
    const inner = copied(entry.value);
    if (inner === null) return null;
    made.entries.set(key, { key: entry.key, value: inner });
  }
  return made;
};
