import { say } from '../../core/index.ts';
import type { Language } from '../../core/index.ts';
import { placeholder } from '../table/option.ts';
import type { CommandRow } from '../table/command-row.ts';
import type { Option } from '../table/option.ts';

/** The name under which the program is called. */
export const PROGRAM = 'ray-serve-lens';

/** Signs in a line of usage that names every option; a longer one names none. */
const LIMIT = 200;

/** How a command is called, and where all of it is told. */
export const usageLines = (row: CommandRow, language: Language): string =>
  [callForm(row, language), `${say(MORE, language)} ${PROGRAM} help ${row.name}`].join('\n');

const MORE = { en: 'All of it:', vi: 'Xem đầy đủ:' };
const OPTIONS = { en: '[OPTION]…', vi: '[TÙY CHỌN]…' };

/** As in `ray-serve-lens schema [--ray-version V] [--strict]`. */
export const callForm = (row: CommandRow, language: Language): string => {
  const head = [PROGRAM, row.name, row.operands.shown].filter((word) => word !== '').join(' ');
  const options = Object.entries(row.options).filter(([, option]) => option.isHidden !== true);
  const long = [head, ...options.map(([name, option]) => optionForm(name, option))].join(' ');
  if (long.length <= LIMIT) return long;
  const needed = options.filter(([, option]) => option.isNeeded === true);
  return [head, ...needed.map(([name, option]) => optionForm(name, option)), say(OPTIONS, language)].join(' ');
};

/** As in `[--rule CODE=SEVERITY]…`. */
const optionForm = (name: string, option: Option): string => {
  const word = [`--${name}`, placeholder(name, option)].filter((part) => part !== '').join(' ');
  return option.isNeeded === true ? word : `[${word}]${option.isRepeatable === true ? '…' : ''}`;
};
