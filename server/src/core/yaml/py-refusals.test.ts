import { describe, expect, it } from 'vitest';
import { parseDocuments } from './parse-document.ts';
import type { Tree } from './tree.ts';

const kindsOf = (text: string): readonly string[] =>
  parseDocuments(text).flatMap(({ problems, refused }) => [...problems, ...refused].map(({ kind }) => kind));

// As PyYAML 6.0.3 loads them (`yaml.safe_load`).
describe('PyYAML refuses what YAML takes:', () => {
  it.each([
    ['a: &x 1\nb: &x 2\n', 'anchor-twice'],
    ['a: &x.y 1\n', 'anchor-name'],
    ['a: &é 1\n', 'anchor-name'],
    ['a: !Ref b\n', 'tag'],
    ['a: !!python/tuple [1]\n', 'tag'],
    ['!vault a: 1\n', 'tag'],
    ['a: !!int "x"\n', 'no-value'],
    ['a: !!int 08\n', 'no-value'],
    ['a: !!int ""\n', 'no-value'],
    ['a: !!float x\n', 'no-value'],
    ['a: !!bool 1\n', 'no-value'],
    ['a: !!timestamp x\n', 'no-value'],
    ['a: !!map []\n', 'no-value'],
    ['a: !!str {}\n', 'no-value'],
    ['a: 0x_\n', 'no-value'],
    ['a: 2024-13-45\n', 'no-value'],
    ['a: 2023-02-29\n', 'no-value'],
    ['a: 0000-01-01\n', 'no-value'],
    ['a: 2024-01-01 24:00:00\n', 'no-value'],
    ['a: 2024-01-01 00:00:00 +25:00\n', 'no-value'],
    ['2024-02-30: 1\n', 'no-value'],
    ['a: =\n', 'reserved-text'],
    ['a: [<<]\n', 'reserved-text'],
    ['<<: 1\na: 2\n', 'merge'],
    ['<<: [{b: 1}, 2]\na: 2\n', 'merge'],
    ['a: {url: http://x/y?z=1}\n', 'flow-text'],
    ['a: [b?]\n', 'flow-text'],
    ['a: {b?: 1}\n', 'flow-text'],
    ['a: {b: :c}\n', 'flow-text'],
    ['a: {: 1}\n', 'flow-text'],
    ['a: {b\n c: 1}\n', 'flow-key'],
    ['a: {"b\n c": 1}\n', 'flow-key'],
    ['a: {b\n : 1}\n', 'flow-key'],
    [`a: {${'b'.repeat(1100)}: 1}\n`, 'flow-key'],
    ['a: 1 # \u0001\n', 'unprintable'],
    ['a: 1 # \u0096\n', 'unprintable'],
    ['a: "\u007F"\n', 'unprintable'],
    ['a: 1\n\0', 'unprintable'],
    ['a: \uD800\n', 'unprintable'],
    ['%YAML 2.0\n---\na: 1\n', 'directive'],
    ['%YAML 1.1\n%YAML 1.1\n---\na: 1\n', 'directive'],
    ['%!\n---\na: 1\n', 'directive'],
    ['a: 1\n...\n%YAML 1.1\n', 'open-directive'],
    ['...\na: 1\n', 'document-end'],
    ['# b\n...\n---\na: 1\n', 'document-end'],
    [': a\n', 'no-key'],
    ['a: [b]: 1\n', 'no-key'],
    ['- a\n- : b\n', 'no-key'],
    ['a: !!pairs [b: 1, c]\n', 'no-value'],
    ['a:\n  b: "c\\"\n  d: 1\n', 'quote'],
    ["a:\n  b: 'c''\n  d: 1\n", 'quote'],
    ['\uFEFF\uFEFFapplications: []\n', 'mark'],
    ['# b\n\uFEFFapplications: []\n', 'mark'],
    ['# b\n\uFEFF# c\na: 1\n', 'mark'],
  ])('%j', (text, kind) => {
    expect(kindsOf(text)).toEqual([kind]);
  });
});

describe('PyYAML takes', () => {
  it.each([
    'a: &x 1\n---\na: &x 2\n',
    'a: &x_1-y 1\nb: *x_1-y\n',
    'a: ! 2\nb: ! [c]\n',
    'a: !!int " 3"\nb: !!int 1:30\nc: !!int 0x1F\n',
    'a: !!float infinity\nb: !!float 1e3\nc: !!float .inf\n',
    'a: !!bool TRUE\nb: !!null x\n',
    'a: !!timestamp 2024-1-1\nb: 2024-1-1\n',
    'a: 2024-02-29\nb: 2024-99\nc: 2024-01-01t23:59:59.5Z\n',
    'd: !!omap [e: 1]\nf: !!pairs [g: 1, g: 2]\n',
    'a: []#c\nb: {c: "d"}#e\nf: "g"#h\ni: [j, #k\n l]\n',
    'a: [-]\nb: [-, c]\nd: {e: -}\nf: [-1]\n',
    'a: "b\nc"\nd:\n  - \'e\nf\'\n',
    '? \n: a\n',
    '? # b\n: a\n',
    '!!null : a\n',
    'a: 1\n...\n...\n',
    'a: 0x\nb: 0b\n',
    '=: 1\n',
    'a: "="\nb: "<<"\n',
    '<<: {b: 1}\n',
    '<<: [{b: 1}, {c: 1}]\n',
    'a: {url: "http://x/y?z=1", b: c:d}\n',
    'a: http://x/y?z=1\n',
    'a: [? b : c]\n',
    'a: {b\n c, d: 1}\n',
    'a: {? b\n c : 1}\n',
    'a: \u{10FFFF}\u00A0\uE000 # \u{1F600}\n',
    '%YAML 1.2\n---\na: 1\n',
    '%FOO bar\n---\na: 1\n',
  ])('%j', (text) => {
    expect(kindsOf(text)).toEqual([]);
  });

  // Between brackets it counts no columns.
  it.each([
    ['a:\n  b: {\n    c: 1\n}\nd: 2\n', '["a","d"]'],
    ['- a: [b,\nc\n]\n  d: 1\n- e\n', '[]'],
  ])('%j', (text, keys) => {
    expect(kindsOf(text)).toEqual([]);
    const root = parseDocuments(text)[0]?.root;
    expect(JSON.stringify(root?.kind === 'map' ? [...root.entries.keys()] : [])).toBe(keys);
  });
});

// PyYAML makes bytes and sets of them, which `requests` cannot write as JSON.
it.each(['a: !!set {b, c}\n', 'a: !!binary aGk=\n'])('Ray cannot send %j', (text) => {
  expect(kindsOf(text)).toEqual(['no-json']);
});

it.each([
  ['a: "b\nc"\n', { a: 'b c' }],
  ['a: [-, b]\n', { a: ['-', 'b'] }],
  ['a: []#c\n', { a: [] }],
  ['a: !!omap [b: 1]\n', { a: [['b', 1]] }],
  ['a: !!pairs [b: 1, b: [2]]\n', { a: [['b', 1], ['b', [2]]] }], // prettier-ignore
  ['a:\n  b: 1\n  \uFEFFc: 2\n', { a: { b: 1, '\uFEFFc': 2 } }],
  ['# b\n\uFEFFa: 1\nc: 2\n', { '\uFEFFa': 1, c: 2 }],
  ['\uFEFFa: 1\n', { a: 1 }],
])('%j is read as PyYAML reads it', (text, value) => {
  const valueOf = (tree: Tree): unknown =>
    tree.kind === 'scalar'
      ? tree.value
      : tree.kind === 'list'
        ? tree.items.map(valueOf)
        : Object.fromEntries([...tree.entries].map(([key, entry]) => [key, valueOf(entry.value)]));
  const root = parseDocuments(text)[0]?.root;
  expect(root && valueOf(root)).toEqual(value);
});

describe('lines end', () => {
  it.each(['\r', '\x85', '\u2028', '\u2029'])('at %j, also in comments', (end) => {
    const text = `a: 1 # b${end}c:${end}  - d${end}e: "f"${end}`;
    const root = parseDocuments(text)[0]?.root;
    expect(kindsOf(text)).toEqual([]);
    expect(root?.kind === 'map' && [...root.entries].map(([key, { keyRange }]) => [key, keyRange.start])).toEqual([
      ['a', 0],
      ['c', 9],
      ['e', 18],
    ]);
  });

  it('and LS in quotes stays what it is', () => {
    const root = parseDocuments('a: "b\u2028c"\nd: "e\x85f"\n')[0]?.root;
    expect(root?.kind === 'map' && [...root.entries.values()].map(({ value }) => value)).toMatchObject([
      { value: 'b\u2028c' },
      { value: 'e f' },
    ]);
  });
});

it.each([
  ['!!str 2: a\n', true],
  ['!!int "2": a\n', false],
  ['! 2: a\n', false],
  ['"2": a\n', true],
  ['2: a\n', false],
])('the key of %j is a text: %j', (text, textual) => {
  const root = parseDocuments(text)[0]?.root;
  expect(root?.kind === 'map' && [...root.entries.values()].map((entry) => entry.textual)).toEqual([textual]);
});
