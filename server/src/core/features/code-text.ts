import type { ApplicationDemand } from '../demand/demand.ts';
import type { Language } from '../text/words.ts';
import { say } from '../text/words.ts';

/** What was read of the code behind an application, in lines of Markdown; none where no code was found. */
export const codeLines = ({ code }: ApplicationDemand, language: Language): readonly string[] => {
  if (code === null) return [];
  const at = code.target === null ? '' : `\`${say(code.where(code.target), language)}\`: `;
  const assumed = code.assumed ? ['', say(ASSUMED, language)] : [];
  if (code.kind !== 'read') {
    const where = code.place === null ? '' : `\`${say(code.where(code.place), language)}\`: `;
    const head = say(code.kind === 'unknown' ? STOPPED : REFUSED, language);
    return [
      at === '' || at === where
        ? `${head} ${where}${say(code.why, language)}`
        : `${at}${head} ${where}${say(code.why, language)}`,
      ...assumed,
    ];
  }
  const names = code.deployments.map(({ settings }) => `\`${settings.name.replace(/[`|]/g, ' ')}\``).join(', ');
  const open = code.deployments.flatMap(({ settings, unread }) =>
    unread.map(({ option, why, place }) =>
      [
        `- \`${settings.name}\` ${option}: ${say(UNKNOWN, language)},`,
        `\`${say(code.where(place), language)}\`: ${say(why, language)}`,
      ].join(' '),
    ),
  );
  return [`${at}${say(BUILDS, language)} ${names}`, ...(open.length > 0 ? ['', ...open] : []), ...assumed];
};

const BUILDS = { en: 'builds', vi: 'dựng' };
const UNKNOWN = { en: 'unknown', vi: 'chưa biết' };
const STOPPED = { en: 'reading stopped at', vi: 'dừng đọc ở' };
const REFUSED = { en: 'fails at', vi: 'hỏng ở' };
const ASSUMED = {
  en: 'Ray downloads `working_dir` or `py_modules`; the code in the workspace is taken for the same.',
  vi: 'Ray tải `working_dir` hoặc `py_modules` về; coi code trong workspace là cùng một bản.',
};
