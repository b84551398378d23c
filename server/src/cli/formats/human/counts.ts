import { say } from '../../../core/index.ts';
import type { Language, Severity, Words } from '../../../core/index.ts';
import type { Telling } from './telling.ts';

export type Counts = Readonly<Record<Severity, number>>;

const NAMES = {
  error: (count) => ({ en: count === 1 ? 'error' : 'errors', vi: 'lỗi' }),
  warning: (count) => ({ en: count === 1 ? 'warning' : 'warnings', vi: 'cảnh báo' }),
  information: () => ({ en: 'info', vi: 'thông tin' }),
  hint: (count) => ({ en: count === 1 ? 'hint' : 'hints', vi: 'gợi ý' }),
} satisfies Record<Severity, (count: number) => Words>;

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

export const noProblems: Words = { en: 'no problems', vi: 'không có vấn đề' };

export const numberText = (count: number, language: Language): string => count.toLocaleString(language);

export const totalOf = (counts: Counts): number => SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);

/** `12 problems (3 errors, 9 warnings)`. */
export const countText = (counts: Counts, { language, paint }: Telling): string => {
  const total = totalOf(counts);
  const number = numberText(total, language);
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    paint(severity, `${numberText(counts[severity], language)} ${say(NAMES[severity](counts[severity]), language)}`),
  );
  const all = { en: `${number} ${total === 1 ? 'problem' : 'problems'}`, vi: `${number} vấn đề` };
  return `${say(all, language)} (${parts.join(', ')})`;
};
