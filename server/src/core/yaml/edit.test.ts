import { describe, expect, it } from 'vitest';
import { applyEdits, commentOut, setKey } from './edit.ts';
import { parseDocuments } from './parse-document.ts';
import { asMap, entryOf, valueOf } from './tree.ts';

/** The text after `x` of the mapping `m` is set to 9. */
const set = (text: string): string | null => {
  const map = asMap(valueOf(parseDocuments(text)[0]?.root ?? undefined, 'm'));
  const edit = map && setKey(text, map, 'x', '9');
  return edit ? applyEdits(text, [edit]) : null;
};

describe('a key that is set', () => {
  it.each([
    ['over what it is', 'm:\n  x: 1 # one\n  y: 2\n', 'm:\n  x: 9 # one\n  y: 2\n'],
    ['over nothing', 'm:\n  x: # none\n  y: 2\n', 'm:\n  x: 9 # none\n  y: 2\n'],
    ['over a list', 'm:\n  x:\n    - 1\n    - 2\n  y: 2\n', 'm:\n  x:\n    9\n  y: 2\n'],
    ['over a mapping of one key', 'm:\n  x:\n    a: 1\n  y: 2\n', 'm:\n  x:\n    9\n  y: 2\n'],
    ['below the others', 'm:\n  y: 2 # two\nz: 3\n', 'm:\n  y: 2 # two\n  x: 9\nz: 3\n'],
    ['in braces', 'm: { y: 2 }\n', 'm: { y: 2, x: 9 }\n'],
    ['in empty braces', 'm: {}\n', 'm: { x: 9 }\n'],
    ['in empty braces over two lines', 'm: {\n}\n', 'm: { x: 9\n}\n'],
    [
      'below a key that is written again',
      'm:\n  y: 1\n  z: 2\n  y: 3\nv: 4\n',
      'm:\n  y: 1\n  z: 2\n  y: 3\n  x: 9\nv: 4\n',
    ],
    ['in braces over nothing', 'm: { x: , y: 2 }\n', 'm: { x: 9 , y: 2 }\n'],
    ['in braces where it has no colon', 'm: { y: 2, x }\nz: 3\n', 'm: { y: 2, x: 9 }\nz: 3\n'],
    ['in braces on a line of its own', 'm: {\n  y: 2,\n  z: 3\n}\n', 'm: {\n  y: 2,\n  z: 3,\n  x: 9\n}\n'],
    [
      'on a line of its own, as the last one is',
      'm: { v: 1, y: 2,\n  z: 3 }\n',
      'm: { v: 1, y: 2,\n  z: 3,\n  x: 9 }\n',
    ],
    ['in line with the last one', 'm: {\n  y: 2, z: 3, v: 4,\n}\n', 'm: {\n  y: 2, z: 3, v: 4, x: 9\n}\n'],
    ['in line, though the first one is not', 'm: {\n  y: 2, z: 3\n}\n', 'm: {\n  y: 2, z: 3, x: 9\n}\n'],
  ])('stands %s', (_, text, after) => {
    expect(set(text)).toBe(after);
    const map = asMap(valueOf(parseDocuments(after)[0]?.root ?? undefined, 'm'));
    expect(entryOf(map, 'x')?.value).toMatchObject({ value: 9 });
  });

  it('stays where it comes from elsewhere, or has no colon on its line', () => {
    expect(set('b: &b { x: 1 }\nm:\n  <<: *b\n  y: 2\n')).toBeNull();
    expect(set('m:\n  ? x\n  ? y\n')).toBeNull();
  });
});

it.each([
  ['a: 1\nb: 2\n', '# a: 1\nb: 2\n', 'a: 1'],
  [
    'm:\n  x:\n    y: 1\n\n    z: 2\nb: 3\n',
    'm:\n  # x:\n  #   y: 1\n\n  #   z: 2\nb: 3\n',
    'x:\n    y: 1\n\n    z: 2',
  ],
  ['m:\r\n  x:\r\n    y: 1\r\nb: 3\r\n', 'm:\r\n  # x:\r\n  #   y: 1\r\nb: 3\r\n', 'x:\r\n    y: 1'],
  ['m:\n    x: [\n  1 ]\n', 'm:\n    # x: [\n  # 1 ]\n', 'x: [\n  1 ]'],
])('%j is commented out line by line', (text, after, piece) => {
  const start = text.indexOf(piece);
  expect(applyEdits(text, commentOut(text, { start, end: start + piece.length }))).toBe(after);
});
