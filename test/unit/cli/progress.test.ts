import { describe, expect, it } from 'vitest';
import { Progress } from '../../../server/src/cli/terminal/progress.ts';

const CLEAR = '\r\u001B[K';

describe('progress', () => {
  const shownAt = (times: readonly number[], language: 'en' | 'vi' = 'en'): string => {
    let now = 0;
    let shown = '';
    const progress = new Progress(
      (text) => (shown += text),
      2_000,
      language,
      () => now,
    );
    times.forEach((time, i) => {
      now = time;
      progress.at(1_000 + i);
    });
    progress.clear();
    return shown;
  };

  it('says nothing of what takes no time', () => {
    expect(shownAt([100, 200, 399])).toBe('');
  });

  it('is drawn now and then and taken away at the end', () => {
    expect(shownAt([400, 410, 499, 500])).toBe(
      `${CLEAR}Checked 1,000 of 2,000 files${CLEAR}Checked 1,003 of 2,000 files${CLEAR}`,
    );
  });

  it('speaks the language of its reader', () => {
    expect(shownAt([400], 'vi')).toContain('Đã kiểm tra 1.000 trong 2.000 file');
  });
});
