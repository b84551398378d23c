import { describe, expect, it } from 'vitest';
import { allHelp } from '../../../server/src/cli/help/all-help.ts';
import { commandHelp } from '../../../server/src/cli/help/command-help.ts';
import { wrapped } from '../../../server/src/cli/help/layout.ts';
import { unpainted } from '../../../server/src/core/index.ts';
import { COMMANDS } from '../../../server/src/cli/table/commands.ts';
import { marked, widthOf } from '../../../server/src/cli/terminal/colors.ts';

describe.each(['en', 'vi'] as const)('help in %s', (language) => {
  const setting = { language, width: 80, paint: marked };

  it.each([
    { name: 'everything', text: allHelp(setting) },
    ...COMMANDS.map((row) => ({ name: row.name, text: commandHelp(row, setting) })),
  ])('of $name fits 80 columns', ({ text }) => {
    expect(text.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
  });

  it.each(COMMANDS)('of $name tells each option and every call to copy', (row) => {
    const text = commandHelp(row, { ...setting, paint: unpainted });
    for (const [name, option] of Object.entries(row.options))
      expect(text.includes(`--${name}`)).toBe(!('isHidden' in option));
    for (const { call } of row.examples) expect(text).toContain(`\n  ray-serve-lens ${call}`);
  });
});

describe('wrapped', () => {
  it('breaks between words, and leaves a word that is too wide', () => {
    expect(wrapped('one two three', 9, 2)).toBe('  one two\n  three');
    expect(wrapped('a abcdefghij b', 6)).toBe('a\nabcdefghij\nb');
    expect(wrapped('one two\u00A0three', 10)).toBe('one\ntwo three');
  });
});
