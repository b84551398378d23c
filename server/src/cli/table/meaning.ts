import { say } from '../../core/index.ts';
import type { Language, Words } from '../../core/index.ts';
import { placeholder } from './option.ts';
import type { Option } from './option.ts';

/** What an option does with its choices and its default, code in back quotes. */
export const meaningOf = (name: string, option: Option, language: Language): string => {
  const { choices, isRepeatable, isNeeded, meaning } = option;
  const more = [
    choices === undefined || placeholder(name, option).includes('|') ? null : ONE_OF(choices),
    defaultOf(option),
    isRepeatable === true ? SEVERAL : null,
    isNeeded === true ? NEEDED : null,
  ].filter((words) => words !== null);
  const text = say(meaning, language);
  return more.length === 0 ? text : `${text} (${more.map((words) => say(words, language)).join('; ')})`;
};

const ONE_OF = (choices: readonly string[]): Words => {
  const all = choices.map((choice) => `\`${choice}\``).join(', ');
  return { en: `one of ${all}`, vi: `một trong ${all}` };
};
const SEVERAL: Words = { en: 'may be given several times', vi: 'có thể dùng nhiều lần' };
const NEEDED: Words = { en: 'needed', vi: 'bắt buộc' };

const defaultOf = ({ default: value, otherwise }: Option): Words | null => {
  if (otherwise !== undefined) return { en: `by default ${otherwise.en}`, vi: `mặc định: ${otherwise.vi}` };
  return value === undefined ? null : { en: `by default \`${value}\``, vi: `mặc định: \`${value}\`` };
};

/** As in `-h, --help` and `--jobs N`. */
export const optionTerm = (name: string, option: Option): string => {
  const long = [`--${name}`, placeholder(name, option)].filter((word) => word !== '').join(' ');
  return option.short === undefined ? long : `-${option.short}, ${long}`;
};
