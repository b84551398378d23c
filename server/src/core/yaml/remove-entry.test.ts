import { expect, it } from 'vitest';
import { applyEdits } from './edit.ts';
import { parseDocuments } from './parse-document.ts';
import { removeEntry } from './remove-entry.ts';
import { asList, asMap, entryOf } from './tree.ts';

/** The text without `a` of its mapping, or of the first item of its list; null where no single edit takes it out. */
const without = (text: string): string | null => {
  const root = parseDocuments(text)[0]?.root ?? undefined;
  const map = asMap(root) ?? asMap(asList(root)?.items[0]);
  const entry = entryOf(map, 'a');
  const edit = map && entry && removeEntry(text, entry, map);
  return edit == null ? null : applyEdits(text, [edit]);
};

it.each([
  ['behind a dash', '- a: 1\n  b: 2\n', '- b: 2\n'],
  ['behind a dash, before a key that is written in full', '- a: 1\n  ? b\n  : 2\n', null],
  ['behind a dash, with a comment', '- a: 1 # c\n  b: 2\n', null],
  ['behind a dash, with a comment inside', '- a:\n    # c\n    x: 1\n  b: 2\n', null],
  ['with comments', 'a: # d\n  x: "# e"\n  y: 2 # f\nb: 1\n', '# d\n# f\nb: 1\n'],
  ['with a comment right behind lines of text', 'a:\n  x: |\n    t # e\n# c\n  y: 2\nb: 1\n', '# c\nb: 1\n'],
])('an entry is taken out, its comments stay: %s', (_, text, rest) => {
  expect(without(text)).toBe(rest);
});
