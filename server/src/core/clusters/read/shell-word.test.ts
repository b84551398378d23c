import { describe, expect, it } from 'vitest';
import { shellWord } from './shell-word.ts';

// Each was asked of bash 5.2: `printf '%s\n' TEXT`.
describe('what a shell makes of a text', () => {
  it.each([
    [`'{"a": 1, "b": 2}'`, '{"a": 1, "b": 2}'],
    [`"{\\"a\\": 1, \\"b\\": 2}"`, '{"a": 1, "b": 2}'],
    [`{"a":1}`, '{a:1}'],
    [`{'"a"':1}`, '{"a":1}'],
    [`{\\"a\\":1}`, '{"a":1}'],
    [`{\\"a\\":1','\\"b\\":2}`, `{"a":1,"b":2}`],
    [`{a}{b},c`, '{a}{b},c'],
    [`}a,b`, '}a,b'],
    [`"a\\b"`, 'a\\b'],
    [`a\\ b`, 'a b'],
    [`a,b`, 'a,b'],
    [` a `, 'a'],
    [``, ''],
  ])('%s is one word: %s', (text, word) => {
    expect(shellWord(text)).toEqual({ word });
  });

  it.each([
    `{"a":1,"b":2}`,
    `{\\"a\\":1,\\"b\\":2}`,
    `{a}{b,c}`,
    `{a{b},c}`,
    `}{a,b}`,
    `{"a": 1}`,
    `a b`,
    `a;b`,
    `a|b`,
    `'a`,
    `"a`,
  ])('%s is not one', (text) => {
    expect(shellWord(text)).toBe('several');
  });

  it.each([`$A`, `"$A"`, '`a`', '"`a`"'])('%s is known only there', (text) => {
    expect(shellWord(text)).toBe('unknown');
  });
});
