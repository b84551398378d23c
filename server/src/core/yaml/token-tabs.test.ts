import { describe, expect, it } from 'vitest';
import { tokenTabs } from './token-tabs.ts';

// Each was read by PyYAML 6.0.1: the first ones it refuses, with "found character '\t' that cannot start any token".
describe('tabs between tokens', () => {
  it.each([
    ['a:\tb', [2]],
    ['a: b\t# c', [4]],
    ['a: b\tc', [4]],
    ['-\ta', [1]],
    ['a: [1,\t2]', [6]],
    ['{\n\t"a": 1}', [2]],
    ['a:\n  b: 1\n\t\n  c: 2', [10]],
    ['a: |\n  x\nb:\t1', [11]],
    ['a: |\n  x\nb: c\td', [13]],
  ])('are found in %j', (text, tabs) => {
    expect(tokenTabs(text)).toEqual(tabs);
  });

  it.each([
    '"x\ty": 1',
    '# x\ty\na: 1',
    '--- # x\ty\n...\n"x\ty"',
    'a: |\n  x\ty\n',
    'a: "x\ty"',
    "a: 'x\ty'",
    'a: 1 # x\ty',
    'a: >-\n  x\n\n  \ty\nb: 1',
  ])('are none in %j', (text) => {
    expect(tokenTabs(text)).toEqual([]);
  });
});
