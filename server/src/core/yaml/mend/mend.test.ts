import { expect, it } from 'vitest';
import { parseDocuments } from '../parse-document.ts';
import type { Tree } from '../tree.ts';

const plain = (tree: Tree): unknown => {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plain);
  return Object.fromEntries([...tree.entries.values()].map(({ key, value }) => [key, plain(value)]));
};

/** What is told and at what, and what is read of the rest. */
const read = (text: string) => {
  const [document] = parseDocuments(text);
  return {
    told: document?.problems.map(({ kind, range }) => [kind, text.slice(range.start, range.end)]),
    rest: document?.root ? plain(document.root) : null,
  };
};

it.each([
  // One line.
  ['a: 1\nhalf\n', [['colon', 'half']], { a: 1 }],
  ['a: 1\nb:x\n', [['space', 'b:x']], { a: 1 }],
  ['a: 1\nb c:x\n', [['colon', 'b c:x']], { a: 1 }],
  [']\na: 1\n', [['closing', ']']], { a: 1 }],
  ['a: 1\n]\n', [['closing', ']']], { a: 1 }],
  ['a: 1\n} # x\n', [['closing', '} # x']], { a: 1 }],
  ['a:\n- 1\n-x\n', [['item', '-x']], { a: [1] }],
  ['a: 1\n{ b }\nc: 2\n', [['colon', '{ b }']], { a: 1, c: 2 }],
  ['a:\n  - b: 1\n{ c\n  - d: 2 }\n', [['bracket', '{ c']], { a: [{ b: 1 }, { d: '2 }' }] }],
  ["a: 1\nb: 'it''s' c\n", [['other', "'it''s' c"]], { a: 1 }],
  ["a: 1\nb: 'it\n", [['quote', "'it"]], { a: 1, b: 'it' }],
  ['a: 1\nb: "it', [['quote', '"it']], { a: 1, b: 'it' }],
  ['a: 1\nb: "  it', [['quote', '"  it']], { a: 1 }],
  ['a: 1\nb: "it is', [['quote', '"it is']], { a: 1 }],
  ["a: 1\nb: 'i@t\n", [['quote', "'i@t"]], { a: 1 }],
  ['a: 1\n\tb: 2\n', [['tab', '\t']], { a: 1 }],
  ['a: 1\nhalf\t\n', [['colon', 'half']], { a: 1 }],
  // Keys in quotes, of more than one letter.
  ["'ab':\n  c: 1\n  half\n", [['colon', 'half']], { ab: { c: 1 } }],
  ['"ab":\n  c: 1\n  half\n', [['colon', 'half']], { ab: { c: 1 } }],
  ['"a\\"\\\\b":\n  c: 1\n  half\n', [['colon', 'half']], { 'a"\\b': { c: 1 } }],
  // Dots and dashes in a line begin no document, a bar in a text no block of lines.
  ['a: x: y ...\nb: 1\n', [['nested', 'x: y ...']], { b: 1 }],
  ['a: x: y --- z\nb: 1\n', [['nested', 'x: y --- z']], { b: 1 }],
  ['a: x | y\n  b: 1\n  c: 2\n', [['children', 'x | y']], { a: { b: 1, c: 2 } }],
  // Lines in no column of their block.
  ['a:\n    b: 1\n  c: 2\n  d: 3\n', [['indent', 'b: 1']], { a: { c: 2, d: 3 } }],
  ['a:\n  b: 1\n c: 2\n', [['indent', 'c: 2']], { a: { b: 1 } }],
  ['a:\n    b:\n      x: 1\n  c: 2\n  d: 3\n', [['indent', 'b:']], { a: { c: 2, d: 3 } }],
  ['a:\n  - c: 2\n  - d: 3\n - b:\n     x: 1\n', [['dash', '- b:']], { a: [{ c: 2 }, { d: 3 }] }],
  ['a:\n  - b: 1\n    c: 2\n- b: 3\n  c: 4\nd: 5\n', [['dash', '- b: 3']], { a: [{ b: 1, c: 2 }], d: 5 }],
  ['a:\n  - b: 1\n- b: 3\n  c: 4\n  - b: 5\n', [['dash', '- b: 3']], { a: [{ b: 1 }, { b: 5 }] }],
  ['a:\n  b: 1\n  - c: 2\n    d: 3\n  e: 4\n', [['dash', '- c: 2']], { a: { b: 1, e: 4 } }],
  ['a:\n  - b: 1\n  -c: 2\n', [['item', '-c: 2']], { a: [{ b: 1 }] }],
  // A key with a value and lines below it: the shorter one of the two is what is being typed.
  ['a: 1\n  b: 2\nc: 3\n', [['indent', 'b: 2']], { a: 1, c: 3 }],
  ['a: 1\n  b: 2\n  c: 3\n', [['children', '1']], { a: { b: 2, c: 3 } }],
  ['a: "x\n  half\nb: 1\n', [['quote', '"x']], { a: 'half', b: 1 }],
  ['a: "x\n  b: 1\n  c: 2\nd: 3\n', [['quote', '"x']], { a: { b: 1, c: 2 }, d: 3 }],
  ['a: "x\n  b: 1\n  half\n  c: 2\nd: 3\n', [['quote', '"x']], { a: { b: 1, c: 2 }, d: 3 }],
  // A key that is typed between another one and its lines.
  ['a:\n  x: 1\nb: 2\n  y: 3\nc: 4\n', [['children', '2']], { a: { x: 1, y: 3 }, c: 4 }],
  ['a:\n  x:\nb: 2\n    y: 3\n  z: 5\nc: 4\n', [['children', '2']], { a: { x: { y: 3 }, z: 5 }, c: 4 }],
  ['a:\nb: 2\n  x: 1\n  y: 3\n', [['children', '2']], { a: { x: 1, y: 3 } }],
  // Items in the column of the key that holds them, and what its anchor is named.
  ['a:\n  k:\n  - 1\n  - 2\n  m: x: y\n', [['nested', 'x: y']], { a: { k: [1, 2] } }],
  ['a: &base\n  b: 1\n  half\n', [['colon', 'half']], { a: { b: 1 } }],
  ['a: !!map # x\n  b: 1\n  half\n', [['colon', 'half']], { a: { b: 1 } }],
  // The lines of a text that are not indented as its others.
  ['a: |\n    x\n  y\n    z\nb: 1\n', [['indent', 'y']], { a: 'x\n\nz\n', b: 1 }],
  [
    'a: |\n   x\n y\n   z\n  v\nb: 1\n',
    [
      ['indent', 'y'],
      ['indent', 'v'],
    ],
    { a: 'x\n\nz\n', b: 1 },
  ],
  ['a: |\n  x\n   y\n y\n  z\nb: 1\n', [['indent', 'y']], { a: 'x\n y\n\nz\n', b: 1 }],
])('of %j it is told what is no YAML, and the rest is read', (text, told, rest) => {
  expect(read(text)).toEqual({ told, rest });
});

it('of thirty unfinished lines each is told; of more what the parser says, at what can be seen', () => {
  const thirty = 'half\n'.repeat(30);
  expect(read(`a: 1\n${thirty}`)).toEqual({ told: Array(30).fill(['colon', 'half']), rest: { a: 1 } });
  const { told } = read(`a: 1\n${thirty}b: [1\n\n`);
  expect(told?.map(([kind]) => kind)).toEqual(['other', 'other']);
  expect(told?.at(-1)).toEqual(['other', '1']);
});
