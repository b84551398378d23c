import { expect, it } from 'vitest';
import { applyEdits } from './edit.ts';
import { parseDocuments } from './parse-document.ts';
import { removeEntry } from './remove-entry.ts';
import { asMap, entryOf, valueOf } from './tree.ts';

const without = (text: string, key: string): string | null => {
  const map = asMap(valueOf(parseDocuments(text)[0]?.root ?? undefined, 'm'));
  const entry = entryOf(map, key);
  const edit = map && entry ? removeEntry(text, entry, map) : null;
  return edit && applyEdits(text, [edit]);
};

it.each([
  ['an alias', 'a: &a 1\nm:\n  x: *a\n  y: 2\n', 'm:\n  y: 2\n'],
  ['the key after an alias', 'a: &a 1\nm:\n  y: *a\n  x: 2\n', 'm:\n  y: *a\n'],
  ['an alias in braces', 'a: &a [1]\nm: { x: *a, y: 2 }\n', 'm: { y: 2 }\n'],
  ['a key after an alias in braces', 'a: &a [1]\nm: { y: *a, x: 2 }\n', 'm: { y: *a }\n'],
  ['the only key, without a space before its comment', 'a: 1\nm:\n  x:# none\n', null],
  ['the only key without a value', 'a: 1\nm:\n  x:\nz: 3\n', 'm:\n  {}\nz: 3\n'],
  ['a key without a value in braces', 'a: 1\nm: { y: 2, x: }\nz: 3\n', 'm: { y: 2}\nz: 3\n'],
  ['a key without a colon', 'a: 1\nm: { y: 2, x }\nz: 3\n', 'm: { y: 2 }\nz: 3\n'],
  ['the only key, without a colon', 'a: 1\nm: { x }\nz: 3\n', 'm: {  }\nz: 3\n'],
  ['a list that ends in what it names', 'a: 1\nm:\n  x:\n    - &b 1\n    - a: 2\n    - *b\n  y: 2\n', 'm:\n  y: 2\n'],
  [
    'a list that ends in a part of it',
    'a: &a 1\nm:\n  x:\n    - k: &b 1\n    - *a\n    - *b\n  y: 2\n',
    'm:\n  y: 2\n',
  ],
  ['a list that ends in an alias', 'a: &a 1\nm:\n  x:\n    - 1\n    - *a\n  y: 2\n', 'm:\n  y: 2\n'],
])('%s is removed as a whole', (_, text, after) => {
  expect(without(text, 'x')?.slice(text.indexOf('\n') + 1) ?? null).toBe(after);
});

it('a key beside its twin stays, and one whose anchor is used', () => {
  expect(without('a: 1\nm:\n  x: 1\n  x: 2\n', 'x')).toBeNull();
  expect(without('m:\n  x: &x 1\n  y: 2\nn: *x\n', 'x')).toBeNull();
});
