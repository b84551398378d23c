import { say } from '../../text/words.ts';
import type { Language, Words } from '../../text/words.ts';
import type { Direction } from './problem-changes.ts';
import type { ReleaseSheet } from './sheet.ts';

type Told = Pick<ReleaseSheet<unknown>, 'nothing' | 'configs' | 'lines'>;

/** A comparison in one line: what becomes of the verdict, else how much gets worse or better, else what changes at all. */
export const answerOf = (sheet: Told, language: Language): ReleaseSheet['answer'] => {
  const { nothing, configs, lines } = sheet;
  if (nothing !== null) return { direction: 'other', text: `${nothing.charAt(0).toUpperCase()}${nothing.slice(1)}.` };
  const verdicts = lines.filter(({ tells }) => tells === 'verdict');
  const [first] = [...verdicts.filter(({ direction }) => direction === 'worse'), ...verdicts];
  if (first !== undefined) return { direction: first.direction, text: first.text };
  const count = (wanted: Direction): number => lines.filter(({ direction }) => direction === wanted).length;
  const [worse, better] = [count('worse'), count('better')];
  if (worse > 0)
    return { direction: 'worse', text: say(better > 0 ? both(worse, better) : getsWorse(worse), language) };
  if (better > 0) return { direction: 'better', text: say(getsBetter(better), language) };
  return { direction: 'other', text: say(configs.some(({ rows }) => rows.length > 0) ? AMOUNTS : LITTLE, language) };
};

const things = (count: number): string => `${String(count)} ${count === 1 ? 'thing gets' : 'things get'}`;

const getsWorse = (count: number): Words => ({ en: `${things(count)} worse.`, vi: `${String(count)} điều xấu đi.` });

const getsBetter = (count: number): Words => ({ en: `${things(count)} better.`, vi: `${String(count)} điều tốt lên.` });

const both = (worse: number, better: number): Words => ({
  en: `${things(worse)} worse, ${String(better)} better.`,
  vi: `${String(worse)} điều xấu đi, ${String(better)} điều tốt lên.`,
});

const AMOUNTS: Words = { en: 'What is reserved changes.', vi: 'Lượng giữ chỗ thay đổi.' };

const LITTLE: Words = {
  en: 'Only defaults and notes change.',
  vi: 'Chỉ mặc định và ghi chú thay đổi.',
};
