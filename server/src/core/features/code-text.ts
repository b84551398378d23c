import type { ApplicationDemand } from '../demand/demand.ts';
import type { CodePlace } from '../python/evaluate/state/values.ts';
import type { CodeReading } from '../python/outcome.ts';
import { asCode, escaped } from '../text/markdown.ts';
import type { Language, Words } from '../text/words.ts';
import { say } from '../text/words.ts';

/** What was read of the code behind an application, in lines of Markdown; none where no code was found. */
export const codeLines = (application: ApplicationDemand, language: Language): readonly string[] => {
  const { code } = application;
  if (code?.kind === 'unknown') return [stoppedLine(code, STOPPED, language), ...assumedLines(code, language)];
  const open = code?.kind === 'read' ? openLines(code, language) : [];
  const [head, ...rest] = codeHead(application, language);
  return head === undefined ? [] : [head, ...(open.length > 0 ? ['', ...open] : []), ...rest];
};

/** The same without what is not known. */
export const codeHead = ({ code }: ApplicationDemand, language: Language): readonly string[] => {
  if (code === null || code.kind === 'unknown') return [];
  const assumed = assumedLines(code, language);
  if (code.kind === 'refused') return [stoppedLine(code, REFUSED, language), ...assumed];
  const names = code.deployments.map(({ settings }) => asCode(settings.name)).join(', ');
  return [`${placeText(code, code.target, language)}${say(BUILDS, language)} ${names}`, ...assumed];
};

type Read = Extract<CodeReading, { kind: 'read' }>;

const stoppedLine = (code: Exclude<CodeReading, Read>, what: Words, language: Language): string => {
  const [at, where] = [code.target, code.place].map((place) => placeText(code, place, language));
  return `${at === where ? '' : at}${say(what, language)} ${where ?? ''}${escaped(say(code.why, language))}`;
};

const openLines = (code: Read, language: Language): readonly string[] =>
  code.deployments.flatMap(({ settings, unread }) =>
    unread.map(({ option, why, place }) =>
      [
        `- ${asCode(settings.name)} ${escaped(option)}: ${say(UNKNOWN, language)},`,
        `${placeText(code, place, language)}${escaped(say(why, language))}`,
      ].join(' '),
    ),
  );

const placeText = (code: CodeReading, place: CodePlace | null, language: Language): string =>
  place === null ? '' : `${asCode(say(code.where(place), language))}: `;

const assumedLines = ({ assumed }: CodeReading, language: Language): readonly string[] =>
  assumed ? ['', say(ASSUMED, language)] : [];

const BUILDS = { en: 'builds', vi: 'dựng' };
const UNKNOWN = { en: 'unknown', vi: 'chưa biết' };
const STOPPED = { en: 'reading stopped at', vi: 'dừng đọc ở' };
const REFUSED = { en: 'fails at', vi: 'hỏng ở' };
const ASSUMED = {
  en: 'Ray downloads `working_dir` or `py_modules`; the code in the workspace is taken for the same.',
  vi: 'Ray tải `working_dir` hoặc `py_modules` về; coi code trong workspace là cùng một bản.',
};
