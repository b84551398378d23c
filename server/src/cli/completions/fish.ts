import type { Language } from '../../core/index.ts';
import { PROGRAM } from '../arguments/usage-lines.ts';
import type { CommandRow } from '../table/command-row.ts';
import { takesValue } from '../table/option.ts';
import type { Option } from '../table/option.ts';
import { ROWS, briefly, offeredWords } from './offered.ts';

/** A script for fish. */
export const fishCompletions = (language: Language): string =>
  [
    `# Completes calls of ${PROGRAM} in fish.`,
    `complete -c ${PROGRAM} -f`,
    ...ROWS.map(
      ({ name, purpose }) =>
        `complete -c ${PROGRAM} -n __fish_use_subcommand -a ${name} -d ${quoted(briefly(purpose, language))}`,
    ),
    ...ROWS.flatMap((row) => [...operandLines(row), ...optionLines(row, language)]),
  ].join('\n');

const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

const after = ({ name }: CommandRow): string => `complete -c ${PROGRAM} -n '__fish_seen_subcommand_from ${name}'`;

const operandLines = (row: CommandRow): readonly string[] => {
  const words = offeredWords(row.operands);
  if (words.length > 0) return [`${after(row)} -a ${quoted(words.join(' '))}`];
  return row.operands.offers === 'files' ? [`${after(row)} -F`] : [];
};

const optionLines = (row: CommandRow, language: Language): readonly string[] =>
  Object.entries(row.options).map(([name, option]) => {
    const short = option.short === undefined ? '' : ` -s ${option.short}`;
    return `${after(row)} -l ${name}${short}${valueForm(option)} -d ${quoted(briefly(option.meaning, language))}`;
  });

/** A value is needed (`-r`) and, where it is no file, only words are offered (`-x`). */
const valueForm = (option: Option): string => {
  if (!takesValue(option)) return '';
  const words = offeredWords(option);
  if (words.length > 0) return ` -x -a ${quoted(words.join(' '))}`;
  return option.offers === undefined ? ' -x' : ' -r -F';
};
