import { say } from '../../core/index.ts';
import type { RuleMeta, Words } from '../../core/index.ts';
import { PROGRAM } from '../arguments/usage-lines.ts';
import { section, withCode, wrapped } from './layout.ts';
import type { HelpSetting } from './layout.ts';

/** What the rules of each scope look at, in the order in which they are listed. */
const SCOPES: Readonly<Record<RuleMeta['scope'], Words>> = {
  place: { en: 'Keys and values', vi: 'Khóa và giá trị' },
  application: { en: 'One application', vi: 'Một application' },
  config: { en: 'Applications together, and the nodes', vi: 'Các application cùng nhau, và các node' },
  file: { en: 'The text around the configs', vi: 'Văn bản quanh các cấu hình' },
};

const LEGEND: Words = {
  en: 'E error, W warning, I information, H hint: how it usually is shown.',
  vi: 'E lỗi, W cảnh báo, I thông tin, H gợi ý: mức thường dùng.',
};
const MORE: Words = {
  en: `\`${PROGRAM} explain CODE\` shows the page of one.`,
  vi: `\`${PROGRAM} explain MÃ\` cho xem trang của một mã.`,
};

/** Before the code: how grave it usually is. */
const SIGNS: Readonly<Record<RuleMeta['severity'], string>> = { error: 'E', warning: 'W', information: 'I', hint: 'H' };

/** Every code under what it looks at, with its usual severity and its title. */
export const ruleList = (rules: readonly RuleMeta[], setting: HelpSetting): string => {
  const { language, width } = setting;
  const column = Math.max(...rules.map(({ code }) => code.length)) + 6;
  const groups = Object.entries(SCOPES).flatMap(([scope, heading]) => {
    const own = rules.filter((rule) => rule.scope === scope);
    const lines = own.map((rule) => ruleLine(rule, column, setting));
    return section(`${say(heading, language)} (${String(own.length)})`, lines, setting);
  });
  return [
    ...groups,
    wrapped(say(LEGEND, language), width),
    wrapped(withCode(say(MORE, language), setting), width),
  ].join('\n\n');
};

const ruleLine = ({ code, severity, title }: RuleMeta, column: number, setting: HelpSetting): string => {
  const { language, width, paint } = setting;
  const sign = SIGNS[severity];
  const head = `  ${sign} ${code}`;
  const text = wrapped(say(title, language), width, column);
  return `  ${paint(severity, sign)} ${code}${' '.repeat(column - head.length)}${text.slice(column)}`;
};
