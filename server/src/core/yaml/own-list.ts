import { lineStart } from './edit.ts';
import type { ParsedDocument } from './parse-document.ts';
import type { ParsedText } from './reparse.ts';
import { asList, asMap } from './tree.ts';
import type { ListNode, MapNode, Tree } from './tree.ts';

/** The key of the root whose list is read item by item. */
export const LIST = 'applications';

/** A document with its list `applications`, and the text that both were read from. */
export interface OwnList {
  readonly document: ParsedDocument;
  readonly root: MapNode;
  readonly list: ListNode;
  readonly was: string;
}

/** The list `applications` of a text's only document where each of its items is written there, in lines of its own; else null. */
export const ownList = ({ documents }: ParsedText): OwnList | null => {
  const [document, ...more] = documents;
  const root = asMap(document?.root ?? undefined);
  const list = asList(root?.entries.get(LIST)?.value);
  const was = document?.readable ?? null;
  if (document === undefined || !(document.isPlain || document.anchors !== null)) return null;
  if (was === null || more.length > 0 || root === undefined || list === undefined) return null;
  if (root.flow || list.flow || lineStart(was, root.range.start) !== root.range.start) return null;
  if ([...root.entries.values()].some(({ merged, before: other }) => merged || other !== undefined)) return null;
  return isWrittenHere(list, root) && isBehindKey(root, list) ? { document, root, list, was } : null;
};

/** False for a list that an alias names, and one of whose items an alias names. `around`: what it is said to stand in. */
export const isWrittenHere = ({ range, items }: ListNode, around: Tree): boolean => {
  let before = range.start - 1;
  if (before < around.range.start - 1) return false;
  for (const item of items) {
    if (item.range.start <= before) return false;
    before = item.range.start;
  }
  return true;
};

const isBehindKey = ({ entries }: MapNode, list: ListNode): boolean =>
  (entries.get(LIST)?.keyRange.end ?? 0) <= list.range.start;
