import { describe, expect, it } from 'vitest';
import { parseDocuments } from './parse-document.ts';
import { valueOf } from './tree.ts';

const read = (text: string) => {
  const document = parseDocuments(text)[0];
  const told = document?.problems.map(({ kind, range }) => [kind, text.slice(range.start, range.end)]) ?? [];
  return { root: document?.root ?? undefined, told };
};

describe('a key, as PyYAML 6 takes it', () => {
  it.each([
    ['a list in brackets', 'a:\n  ? [1, 2]\n  : x\n', '[1, 2]'],
    ['a list of lines', 'a:\n  ? - 1\n    - 2\n  : x\nb: 1\n', '- 1\n    - 2\n'],
    ['a mapping', 'a:\n  ? {b: 1}\n  : x\n', '{b: 1}'],
    ['a mapping in braces', 'a: { {b: 1}: x }\n', '{b: 1}'],
    ['a list in braces', 'a: {[1]: x}\n', '[1]'],
    ['an alias of a list', 'k: &k [1]\na:\n  *k : x\n', '*k'],
    ['the key of the file', '? [1]\n: 2\n', '[1]'],
  ])('is refused where it is %s, and the rest is read', (_, text, written) => {
    expect(read(text).told).toEqual([['unhashable', written]]);
    expect(read(`${text}z: 3\n`).root).toMatchObject({ kind: 'map' });
    expect(valueOf(read(`${text}z: 3\n`).root, 'z')).toMatchObject({ value: 3 });
  });

  it.each([
    ['a: 1\n: 2\n', ': 2\n'],
    ['a: 1 # one: it\n\n  # two\n\n: 2\n', ': 2\n'],
    ['{ a: 1, : 2 }\n', ': 2 }\n'],
    ['{ a: 1,\n  # one\n  : 2 }\n', ': 2 }\n'],
  ])('of nothing stands at its colon in %j', (text, rest) => {
    const { root } = read(text);
    const place = root?.kind === 'map' ? root.entries.get('null')?.keyRange.start : undefined;
    expect(text.slice(place)).toBe(rest);
  });

  it('is no mapping where something is filled in later', () => {
    expect(read('a: {{ value }}\n').told).toEqual([]);
    expect(read('{{ name }}: 1\n').told).toEqual([]);
  });

  it('may be an alias of a text or a number, and be named itself', () => {
    const { root, told } = read('n: &n name\ni: &i 7\n&k key: *n\n*n : 1\n*i : 2\nlast: *k\n');
    expect(told).toEqual([]);
    expect(valueOf(root, 'name')).toMatchObject({ value: 1 });
    expect(valueOf(root, '7')).toMatchObject({ value: 2 });
    expect(root?.kind === 'map' && root.entries.get('7')?.textual).toBe(false);
    expect(valueOf(root, 'last')).toMatchObject({ value: 'key' });
  });

  it.each([
    ['<<', ['x']],
    ['!!merge z', ['x']],
    ['"<<"', ['<<']],
    ["'<<'", ['<<']],
    ['!!str <<', ['<<']],
  ])('%s merges its value only where PyYAML does', (key, keys) => {
    const b = valueOf(read(`a: &a {x: 1}\nb: {${key}: *a}\n`).root, 'b');
    expect(b?.kind === 'map' && [...b.entries.keys()]).toEqual(keys);
  });
});
