import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, fixesOf, say } from '../../server/src/core/index.ts';

const written = (value: string): string =>
  `applications:\n  - name: main\n    import_path: app:main\n    args:\n      trained: ${value}\n`;
const told = (text: string) => analyze(text, { rayVersionOption: '2.47.1' }).problems;

describe('a value that YAML has no meaning for', () => {
  it.each(['2024-02-30', '2024-13-01', '='])('is told once, with quotes for it: %s', (value) => {
    const analysis = analyze(written(value), { rayVersionOption: '2.47.1' });
    const [problem] = analysis.problems;
    expect(analysis.problems.map(({ code }) => code)).toEqual(['yaml-syntax']);
    const [fix] = problem === undefined ? [] : fixesOf(analysis, problem);
    expect(fix && applyEdits(analysis.text, fix.edits)).toBe(written(`"${value}"`));
  });

  it('and a date that the calendar has is told as one', () => {
    expect(told(written('2024-02-29')).map(({ code }) => code)).toEqual(['unquoted-date']);
  });

  it('gets no quotes behind a tag, which they would not help', () => {
    const analysis = analyze(written('!!int x'), { rayVersionOption: '2.47.1' });
    expect(analysis.problems.map((problem) => fixesOf(analysis, problem))).toEqual([[]]);
  });
});

describe('what is wrong stands first, as a narrow row shows no more', () => {
  it.each([
    [written('@search'), 'A text that begins with @ needs quotes.', 'Chuỗi bắt đầu bằng @ cần dấu nháy.'],
    [written('a\n\tb: 1'), 'A tab indents this line,', 'Dòng này thụt lề bằng tab,'],
    [written('"a'), 'The quote that opens here is never closed.', 'Dấu nháy mở ở đây không được đóng.'],
    [`${written('a')}---\n`, 'This --- begins a second YAML document,', 'Dấu --- này mở tài liệu YAML thứ hai,'],
  ])('%j', (text, en, vi) => {
    const problem = told(text).find(({ code }) => code === 'yaml-syntax' || code === 'second-document');
    const words = problem?.message ?? { en: '', vi: '' };
    expect([say(words, 'en').slice(0, en.length), say(words, 'vi').slice(0, vi.length)]).toEqual([en, vi]);
  });
});
