import type { ConfigSource } from '../sources/config-sources.ts';
import { lineStart } from '../yaml/edit.ts';
import type { MapNode } from '../yaml/tree.ts';

/**
 * What an application's text is known by: the column it begins at and all that is written in it. Null where an anchor may
 * stand in it, as then what stands elsewhere decides too, and where something in it is no YAML.
 */
export const partKey = ({ text, readable }: ConfigSource, { range }: MapNode): string | null => {
  const slice = text.slice(range.start, range.end);
  if (slice.includes('&') || readable?.slice(range.start, range.end) !== slice) return null;
  return `${String(range.start - lineStart(text, range.start))}:${slice}`;
};
