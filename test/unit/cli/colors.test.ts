import { describe, expect, it } from 'vitest';
import { hasColors, marked, shown } from '../../../server/src/cli/terminal/colors.ts';

describe('whether there are colours', () => {
  const terminal = (environment: Readonly<Record<string, string>> = {}) => ({ isTerminal: true, environment });
  const pipe = (environment: Readonly<Record<string, string>> = {}) => ({ isTerminal: false, environment });

  it.each([
    ['on a terminal', 'auto', terminal({ TERM: 'xterm' }), true],
    ['in a pipe', 'auto', pipe({ TERM: 'xterm' }), false],
    ['on a terminal that knows none', 'auto', terminal({ TERM: 'dumb' }), false],
    ['with NO_COLOR', 'auto', terminal({ NO_COLOR: '1' }), false],
    ['with an empty NO_COLOR', 'auto', terminal({ NO_COLOR: '' }), true],
    ['with FORCE_COLOR in a pipe', 'auto', pipe({ FORCE_COLOR: '1' }), true],
    ['with FORCE_COLOR=0', 'auto', terminal({ FORCE_COLOR: '0' }), false],
    ['with both', 'auto', pipe({ FORCE_COLOR: '1', NO_COLOR: '1' }), true],
    ['always', 'always', pipe({ NO_COLOR: '1' }), true],
    ['never', 'never', terminal({ FORCE_COLOR: '1' }), false],
  ] as const)('%s', (_, when, setting, expected) => {
    expect(hasColors(when, setting)).toBe(expected);
  });
});

describe('a text for a terminal', () => {
  it('shows what a terminal would obey, in colour as well', () => {
    const text = `${marked('error', 'no\u001B[2Jway')} \u202Eabc`;
    expect(shown(text, true)).toBe('\u001B[1;31mno\\u001b[2Jway\u001B[0m \\u202eabc');
    expect(shown('plain \uFDD0 \u001B', false)).toBe('plain \uFDD0 \\u001b');
  });
});
