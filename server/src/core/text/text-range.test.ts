import { describe, expect, it } from 'vitest';
import { LineIndex } from './text-range.ts';

describe('LineIndex', () => {
  it('counts lines as an editor does for LF, CRLF and a lone CR', () => {
    const lines = new LineIndex('a\r\nb\nc\rd');
    expect([0, 3, 5, 7].map((offset) => lines.positionAt(offset).line)).toEqual([0, 1, 2, 3]);
  });

  it('counts characters in UTF-16 units', () => {
    expect(new LineIndex('x: 😀y').positionAt(5)).toEqual({ line: 0, character: 5 });
  });

  it('gives back the offset of every position it gave', () => {
    const text = 'name: a\r\n  b: 😀\n\n# end';
    const lines = new LineIndex(text);
    for (let offset = 0; offset <= text.length; offset++) {
      expect(lines.offsetAt(lines.positionAt(offset))).toBe(offset);
    }
  });
});
