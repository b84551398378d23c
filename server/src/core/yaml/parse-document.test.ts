import { expect, test } from 'vitest';
import { parseDocuments } from './parse-document.ts';
import { asMap } from './tree.ts';

const keysOf = (text: string) =>
  [...(asMap(parseDocuments(text)[0]?.root ?? undefined)?.entries.values() ?? [])].map(
    ({ key, textual }) => [key, textual] as const,
  );

test('keys are what PyYAML makes of them: one letter is text, the words for true and false are not', () => {
  expect(keysOf('n: 1\nN: 2\ny: 3\nY: 4\n')).toEqual([
    ['n', true],
    ['N', true],
    ['y', true],
    ['Y', true],
  ]);
  expect(keysOf('no: 1\nOn: 2\n1: 3\n0x10: 4\n~: 5\n"no": 6\n')).toEqual([
    ['false', false],
    ['true', false],
    ['1', false],
    ['16', false],
    ['null', false],
    ['no', true],
  ]);
});

test('a fault at the end of a document is one of that document', () => {
  const faults = (text: string) =>
    parseDocuments(text).map(({ problems }) => problems.map(({ range }) => text.slice(range.start, range.end)));
  expect(faults('half\nb: 1\n')).toEqual([['half']]);
  expect(faults('a: 1\nb: [1, 2\n---\nc: 1\n')).toEqual([['[1, 2'], []]);
  expect(faults('a: 1\nb: [1, 2\n\n--- # next\nc: {\n---\nd: 1\n')).toEqual([['[1, 2'], ['{'], []]);
  expect(faults('a: 1\n...\nb: 1\nc: [1, 2\n---\nd: 1\n')).toEqual([[], ['[1, 2'], []]);
});

test('an alias of nothing and a key that is a list leave the text to edits as it is written', () => {
  for (const text of ['a: *x\nb: 1\n', 'a:\n  [x]: 1\n']) {
    const [document] = parseDocuments(text);
    expect(document?.problems).toHaveLength(1);
    expect(document?.readable).toBe(text);
  }
});

test.each(['a: *x\nb: 1\nhalf\n', 'a:\n  [x]: 1\nb: 1\nhalf\n'])(
  'an unfinished line beside them is mended: %j',
  (text) => {
    const [document] = parseDocuments(text);
    expect(document?.problems).toMatchObject([{ kind: 'colon' }]);
    expect(document?.readable).toBe(text.replace('half', '    '));
  },
);

// As PyYAML 6.0.2 loads it (`yaml.safe_load`).
test.each([
  ['!!str 1', 'string', '1'],
  ['!!int "3"', 'int', 3],
  ['!!int 010', 'int', 8],
  ['!!float 1', 'float', 1],
  ['!!float 2.0', 'float', 2],
  ['!!float "1_0"', 'float', 10],
  ['!!float -.INF', 'float', -Infinity],
  ['!!bool "on"', 'bool', true],
  ['!!null x', 'null', null],
  ['! 1', 'int', 1],
  ['! "yes"', 'bool', true],
  ['! x', 'string', 'x'],
])('a tag says what a value is: %s', (written, type, value) => {
  const root = asMap(parseDocuments(`a: ${written}\n`)[0]?.root ?? undefined);
  expect(root?.entries.get('a')?.value).toMatchObject({ type, value });
});
