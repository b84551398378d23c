import { expect, it } from 'vitest';
import { applyEdits } from './edit.ts';
import { moveEntry, wrapEntry } from './move-entry.ts';
import { parseDocuments } from './parse-document.ts';
import { asMap, entryOf, valueOf } from './tree.ts';

/** The text with `x` of the mapping `n` moved into the mapping `m`, as `w`. */
const moved = (text: string): string | null => {
  const root = parseDocuments(text)[0]?.root ?? undefined;
  const to = asMap(valueOf(root, 'm'));
  const from = asMap(valueOf(root, 'n') ?? valueOf(to, 'n'));
  const entry = entryOf(from, 'x');
  const edits = to && from && entry ? moveEntry(text, entry, from, to, 'w') : null;
  return edits && applyEdits(text, edits);
};

it.each([
  ['m:\n  a: 1\n  n:\n    x: 2\n    y: 3\n', 'm:\n  a: 1\n  w: 2\n  n:\n    y: 3\n'],
  ['m:\n  n:\n    y: 3\n    x: 2', 'm:\n  w: 2\n  n:\n    y: 3\n'],
  ['m: { n: { x: 2, y: 3 } }\n', 'm: { w: 2, n: { y: 3 } }\n'],
  ['m:\n  a: 1\nn:\n  x:\n    - 2\n  y: 3\n', 'm:\n  a: 1\n  w:\n    - 2\nn:\n  y: 3\n'],
  ['n:\n  x: 2\n  y: 3\nm:\n  a: 1', 'n:\n  y: 3\nm:\n  a: 1\n  w: 2'],
  ['n:\n  y: 3\n  x: 2\nm: { a: 1 }\n', 'n:\n  y: 3\nm: { a: 1, w: 2 }\n'],
  ['n:\n  y: 3\n  x:  "a, b"\nm: { a: 1 }\n', 'n:\n  y: 3\nm: { a: 1, w:  "a, b" }\n'],
])('an entry of %j is moved', (text, after) => {
  expect(moved(text)).toBe(after);
});

it.each([
  ['of several lines', 'm:\n  a: 1\n  n:\n    x: |\n      2\n    y: 3\n'],
  ['of several lines, above all others', 'm:\n  n:\n    x: >\n      2\n    y: 3\n'],
  ['of several lines between brackets', 'm:\n  a: 1\n  n:\n    x: [\n      2 ]\n    y: 3\n'],
  ['of lines, into braces', 'm: { a: 1 }\nn:\n  x:\n    - 2\n  y: 3\n'],
  ['that is no text in braces', 'm: { a: 1 }\nn:\n  x: a, b\n  y: 3\n'],
  ['with a quote in it that is no text in braces', 'm: { a: 1 }\nn:\n  x: a:"b, c"\n  y: 3\n'],
  ['where the key stands already', 'm:\n  w: 1\nn:\n  x: 2\n  y: 3\n'],
])('a value %s stays', (_, text) => {
  expect(moved(text)).toBeNull();
});

/** The text with its entry `x` written into a mapping `u` of its own. */
const wrapped = (text: string): string | null => {
  const entry = entryOf(parseDocuments(text)[0]?.root ?? undefined, 'x');
  const edit = entry && wrapEntry(text, entry, 'u');
  return edit == null ? null : applyEdits(text, [edit]);
};

it.each([
  ['x: 1\n', 'u: { x: 1 }\n'],
  ['x: { a: 1 }\n', 'u: { x: { a: 1 } }\n'],
  ['x:\n  - 1\n', null],
  ['x: a, b\n', null],
])('an entry of %j is wrapped, if it fits into braces', (text, after) => {
  expect(wrapped(text)).toBe(after);
});
