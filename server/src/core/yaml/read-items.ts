import { readDocuments } from './read-strictly.ts';
import type { ItemRun } from './reparse.ts';
import { asList, asMap } from './tree.ts';
import type { Tree } from './tree.ts';

/** Items that were read by themselves, by offsets from their first line's start. */
export interface ReadItems {
  readonly items: readonly Tree[];
  readonly nodes: number;
  /** Where the list and the mapping around it end, if these are the last items. */
  readonly listEnd: number;
  readonly rootEnd: number;
  /** How much further everything stands than in the lines themselves. */
  readonly by: number;
}

/** What may reach beyond the lines it is written in, or means another thing at the start of a text. */
const UNSURE = /[\t\uFEFF]|\r(?!\n)|^(?:---|\.\.\.|%)/m;

const HEAD = 'k:\n';

/** The items in the lines of a list; null where they cannot be told from what stands around them. */
export const readItems = (lines: string, follows: ItemRun['follows']): ReadItems | null => {
  if (UNSURE.test(lines) || !/^ *- /.test(lines)) return null;
  const tail = follows === 'nothing' ? '' : follows === 'key' ? 'z: 0\n' : `${' '.repeat(follows.item)}- 0\n`;
  const [document, ...more] = readDocuments(HEAD + lines + tail);
  const root = asMap(document?.root ?? undefined);
  const list = asList(root?.entries.get('k')?.value);
  if (document?.isPlain !== true || more.length > 0 || root === undefined || list === undefined) return null;
  if (root.flow || list.flow || root.entries.size !== (follows === 'key' ? 2 : 1)) return null;
  if (follows === 'key' && root.entries.get('z')?.keyRange.start !== HEAD.length + lines.length) return null;
  const items = typeof follows === 'string' ? list.items : list.items.slice(0, -1);
  const isCut =
    typeof follows === 'string' || list.items.at(-1)?.range.start === HEAD.length + lines.length + follows.item + 2;
  if (!isCut || items.length === 0) return null;
  const around = 2 + (follows === 'nothing' ? 0 : 1);
  return { items, nodes: document.nodes - around, listEnd: list.range.end, rootEnd: root.range.end, by: -HEAD.length };
};
