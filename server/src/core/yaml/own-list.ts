import { lineStart } from './edit.ts';
import type { ParsedDocument } from './parse-document.ts';
import type { ParsedText } from './reparse.ts';
import { asList, asMap } from './tree.ts';
import type { ListNode, MapNode } from './tree.ts';

/** The key of the root whose list is read item by item. */
export const LIST = 'applications';

/** A document with its list `applications`, and the text that both were read from. */
export interface OwnList {
  readonly document: ParsedDocument;
  readonly root: MapNode;
  readonly list: ListNode;
  readonly was: string;
}

/** The list `applications` of a text's only document where each of its items is written in lines of its own; else null. */
export const ownList = ({ documents }: ParsedText): OwnList | null => {
  const [document, ...more] = documents;
  const root = asMap(document?.root ?? undefined);
  const list = asList(root?.entries.get(LIST)?.value);
  const was = document?.readable ?? null;
  if (document?.isPlain !== true || was === null || more.length > 0 || root === undefined || list === undefined)
    return null;
  if (root.flow || list.flow || lineStart(was, root.range.start) !== root.range.start) return null;
  if ([...root.entries.values()].some(({ merged, before: other }) => merged || other !== undefined)) return null;
  return { document, root, list, was };
};
