import { describe, expect, it } from 'vitest';
import { applyEdits } from './edit.ts';
import { isJson, jsonEdits } from './json-edits.ts';

const edited = (text: string, ...edits: readonly (readonly [at: string, newText: string])[]): string | null => {
  const wanted = edits.map(([at, newText]) => {
    const start = text.indexOf(at);
    return { range: { start, end: start + at.length }, newText };
  });
  const result = jsonEdits(text, wanted);
  return result && applyEdits(text, result);
};

describe('an edit of JSON', () => {
  it('has its keys in quotes, whatever they are, and its values as what they are', () => {
    expect(edited('{"a": 1}', ['1', `1, b: text, c: 2, d: true, e: ~, f: 'x', 8: 0.5, yes: [z]`])).toBe(
      '{"a": 1, "b": "text", "c": 2, "d": true, "e": null, "f": "x", "8": 0.5, "true": ["z"]}',
    );
  });

  it('is left as it is where it is JSON already', () => {
    expect(edited('{"a": 1}', ['1', '"x"'])).toBe('{"a": "x"}');
    expect(edited('{"a": 1,}', ['1', 'x'])).toBe('{"a": "x",}');
  });

  it('may come from the last one to the first', () => {
    expect(edited('{"a": 1, "b": 2}', ['2', 'yy'], ['1', 'x'])).toBe('{"a": "x", "b": "yy"}');
  });

  it('may stand right before another one', () => {
    const text = '{"a": 1, "b": 2}';
    const [start, end] = [text.indexOf('"b"'), text.indexOf('}')];
    const over = { range: { start, end }, newText: 'c: yy' };
    const before = { range: { start, end: start }, newText: 'd: x, ' };
    for (const edits of [
      [over, before],
      [before, over],
    ])
      // prettier-ignore
      expect(applyEdits(text, jsonEdits(text, edits) ?? [])).toBe('{"a": 1, "d": "x", "c": "yy"}');
  });

  it('is none where JSON cannot hold it', () => {
    expect(edited('{"a": 1}', ['1', '1 # note\n'])).toBeNull();
    expect(edited('{"a": 1}', ['1', '[1'])).toBeNull();
  });

  it('of any other text stays', () => {
    expect(edited('a: 1\n', ['1', 'x'])).toBe('a: x\n');
    expect(edited('{a: 1}', ['1', 'x'])).toBe('{a: x}');
  });
});

it('commas behind the last item are let through, but not those inside of a text', () => {
  expect(isJson('{"a": [1, 2, ], }')).toBe(true);
  expect(isJson('{"a": ",]"}')).toBe(true);
  expect(isJson('{"a": ,}')).toBe(false);
  expect(isJson('"a"')).toBe(false);
});
