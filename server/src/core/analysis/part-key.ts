import type { ConfigSource } from '../sources/config-sources.ts';
import { lineStart } from '../yaml/edit.ts';
import { asRead } from '../yaml/shifted.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { Part } from './work.ts';

/**
 * What an application's text is known by: the column it begins at and all that is written in it. Null where an anchor may
 * stand in it, as then what stands elsewhere decides too, and where something in it is no YAML.
 */
export const partKey = ({ text, readable }: ConfigSource, { range }: MapNode): string | null => {
  const slice = text.slice(range.start, range.end);
  if (slice.includes('&') || readable?.slice(range.start, range.end) !== slice) return null;
  return `${String(range.start - lineStart(text, range.start))}:${slice}`;
};

/** True where an application stands in a text as it stood in another: as much of its own text as was known by a key, or all that was read of it. */
export const isSamePart = (now: ConfigSource, map: MapNode, before: ConfigSource, part: Part): boolean => {
  const old = part.application.map;
  if (part.key === null && (now.anchors === null || holdsAnchor(now, map))) return false;
  if (now.readable === now.text && before.readable === before.text && asRead(map) === asRead(old)) return true;
  if (part.key === null || !now.isPlain) return false;
  const { start, end } = map.range;
  if (end - start !== old.range.end - old.range.start || now.readable === null) return false;
  const slice = now.text.slice(start, end);
  return (
    slice === before.text.slice(old.range.start, old.range.end) &&
    start - lineStart(now.text, start) === old.range.start - lineStart(before.text, old.range.start) &&
    (now.readable === now.text || now.readable.slice(start, end) === slice)
  );
};

/** What is said of an application in which an anchor may stand hangs on what names it behind. */
const holdsAnchor = ({ text }: ConfigSource, { range }: MapNode): boolean =>
  text.slice(range.start, range.end).includes('&');
