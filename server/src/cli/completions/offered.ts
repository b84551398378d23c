import { COVERED, SHOWN_AS, say } from '../../core/index.ts';
import type { Language, Words } from '../../core/index.ts';
import { COMMANDS, COMMAND_NAMES } from '../table/commands.ts';
import type { CommandRow, Operands } from '../table/command-row.ts';
import { EVERYWHERE } from '../table/everywhere.ts';
import type { Offered, Option, Options } from '../table/option.ts';
import { SORTED_RULES } from '../table/sorted-rules.ts';

const shownOf = ({ options }: CommandRow): Options => {
  const all: Options = { ...options, ...EVERYWHERE };
  return Object.fromEntries(Object.entries(all).filter(([, { isHidden }]) => isHidden !== true));
};

/** Every command, each with all options it takes, those of every command too. */
export const ROWS: readonly CommandRow[] = COMMANDS.map((row: CommandRow) => ({ ...row, options: shownOf(row) }));

/** The words that a shell offers; empty where it offers files, or nothing. */
export const offeredWords = ({ choices, offers }: Pick<Option | Operands, 'choices' | 'offers'>): readonly string[] =>
  choices ?? (offers === undefined ? [] : LISTS[offers]);

const LISTS: Readonly<Record<Offered, readonly string[]>> = {
  files: [],
  folders: [],
  releases: COVERED.toReversed(),
  rules: SORTED_RULES.map(({ code }) => code),
  severities: SHOWN_AS,
  commands: COMMAND_NAMES,
};

/** What is said beside a word while a shell offers it: no more than the first part of a sentence. */
export const briefly = (words: Words, language: Language): string =>
  (say(words, language).split(/[;:] |, such as|, như /)[0] ?? '').replaceAll('`', '');
