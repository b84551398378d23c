import { lineStart } from '../yaml/edit.ts';
import type { MapNode } from '../yaml/tree.ts';

/**
 * What an application's text is known by: the column it begins at and all that is written in it. Null where an anchor may
 * stand in it, as then what stands elsewhere decides too.
 */
export const partKey = (text: string, { range }: MapNode): string | null => {
  const slice = text.slice(range.start, range.end);
  return slice.includes('&') ? null : `${String(range.start - lineStart(text, range.start))}:${slice}`;
};
