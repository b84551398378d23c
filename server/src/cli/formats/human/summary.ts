import { say } from '../../../core/index.ts';
import type { Language, Words } from '../../../core/index.ts';
import type { RunEnd } from '../format.ts';
import type { Telling } from './telling.ts';
import { countText, noProblems, numberText, totalOf } from './counts.ts';
import { TEXT } from './human-words.ts';

/** `12 problems (3 errors, 9 warnings) in 3 of 2,000 files; 40 not Serve configs; --fix mends 5`. Empty where nothing could be read. */
export const summary = ({ tally, notes }: RunEnd, telling: Telling): string => {
  const { language } = telling;
  const unread = notes.filter(({ status }) => status > 0).length;
  if (tally.files === 0) return unread > 0 ? '' : say(TEXT.nothing, language);
  if (tally.files === tally.others) return `${say(TEXT.nothing, language)} (${filesText(tally.files, language)})`;
  const parts = [
    `${foundText(tally, telling)} ${placesText(tally, language)}`,
    ...more(tally.others, language, (count) => ({
      en: `${count} not Serve ${tally.others === 1 ? 'config' : 'configs'}`,
      vi: `${count} file không phải cấu hình Serve`,
    })),
    ...more(unread, language, (count) => ({ en: `${count} not checked`, vi: `${count} file không kiểm tra được` })),
    ...more(tally.mended, language, (count) => ({
      en: `${count} ${tally.mended === 1 ? 'file' : 'files'} mended`,
      vi: `đã sửa ${count} file`,
    })),
    ...more(tally.mendable, language, (count) => ({ en: `--fix mends ${count}`, vi: `--fix sửa được ${count}` })),
  ].join('; ');
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`;
};

/** A part about a count, or none where there is none. */
const more = (count: number, language: Language, words: (count: string) => Words): readonly string[] =>
  count === 0 ? [] : [say(words(numberText(count, language)), language)];

const filesText = (count: number, language: Language): string =>
  say(
    { en: `${numberText(count, 'en')} ${count === 1 ? 'file' : 'files'}`, vi: `${numberText(count, 'vi')} file` },
    language,
  );

const foundText = ({ problems }: RunEnd['tally'], telling: Telling): string =>
  totalOf(problems) === 0 ? say(noProblems, telling.language) : countText(problems, telling);

const placesText = ({ files, withProblems }: RunEnd['tally'], language: Language): string => {
  const all = filesText(files, language);
  if (withProblems === 0 || files === 1) return say({ en: `in ${all}`, vi: `trong ${all}` }, language);
  const some = numberText(withProblems, language);
  return say({ en: `in ${some} of ${all}`, vi: `ở ${some} trong ${all}` }, language);
};
