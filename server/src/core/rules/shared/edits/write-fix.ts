import type { Fix } from '../../../problems/problem.ts';
import { setKey } from '../../../yaml/edit.ts';
import type { MapNode } from '../../../yaml/tree.ts';
import type { TextRange } from '../../../text/text-range.ts';

/** Writes a word in the place of another. */
export const writeFix = (range: TextRange, word: string, preferred: boolean): Fix => ({
  title: { en: `Write ${word}`, vi: `Viết ${word}` },
  preferred,
  edits: [{ range, newText: word }],
});

/** Sets a key of a mapping, whether it stands there or not. */
export const setFix = (text: string, map: MapNode, key: string, value: string, preferred: boolean): readonly Fix[] => {
  const edit = setKey(text, map, key, value);
  const title = { en: `Set ${key}: ${value}`, vi: `Đặt ${key}: ${value}` };
  return edit === null ? [] : [{ title, preferred, edits: [edit] }];
};
