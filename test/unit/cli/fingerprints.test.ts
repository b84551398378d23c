import { describe, expect, it } from 'vitest';
import { fingerprintsOf } from '../../../server/src/cli/checking/fingerprints.ts';
import { LineIndex } from '../../../server/src/core/index.ts';

/** The fingerprints of problems of one code, one at each place where `at` stands. */
const printsOf = (text: string, at: string, code = 'some-code'): readonly string[] =>
  fingerprintsOf({
    text,
    lines: new LineIndex(text),
    problems: [...text.matchAll(new RegExp(at, 'g'))].map(({ index }) => ({
      code,
      severity: 'error',
      message: { en: '', vi: '' },
      range: { start: index, end: index + at.length },
      related: [],
      unit: null,
    })),
  });

describe('the fingerprint of a problem', () => {
  const [only] = printsOf('a: 1\nb:  2 # why\n', '2');

  it('stays while lines come and go around it, and while blanks of its own line change', () => {
    expect(printsOf('x: 0\n\na: 1\n  b: 2 # why', '2')).toEqual([only]);
    expect(printsOf('a: 1\r\nb: 2\t# why\r\n', '2')).toEqual([only]);
    expect(only).toMatch(/^[0-9a-f]{32}:1$/);
  });

  it('is another for another line or another code', () => {
    expect(printsOf('a: 1\nb: 2\n', '2')).not.toEqual([only]);
    expect(printsOf('a: 1\nb:  2 # why\n', '2', 'other-code')).not.toEqual([only]);
  });

  it('counts equal ones of a file', () => {
    const [first = '', second] = printsOf('b: 2\nb: 2\n', '2');
    expect(second).toBe(first.replace(/1$/, '2'));
    expect(printsOf('[2, 2]', '2').map((print) => print.split(':')[1])).toEqual(['1', '2']);
  });
});
