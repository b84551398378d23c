import { SHORT_HELP } from '../help/short-help.ts';
import { COMMANDS, COMMAND_NAMES } from '../table/commands.ts';
import type { CommandName } from '../table/commands.ts';
import { EVERYWHERE } from '../table/everywhere.ts';
import { takesValue } from '../table/option.ts';
import type { Options } from '../table/option.ts';
import { UsageError, didYouMean, joined, meant } from './usage-error.ts';
import { written } from './written.ts';

/** The command of a call, and all else of the call. */
export interface Chosen {
  readonly name: CommandName;
  readonly rest: readonly string[];
}

/** The command may stand after options, as in `--format json check a.yaml`; `--help` and `--version` win over it. */
export const chosenCommand = (argv: readonly string[]): Chosen => {
  const words = wordsOf(argv);
  const index = words.findIndex((word) => word !== null && nameOf(word) !== undefined);
  const name = nameOf(words[index] ?? '');
  const own = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined);
  if (own.some((arg) => arg === '--help' || arg === '-h'))
    return { name: 'help', rest: [...(name === undefined ? [] : [name]), ...colorArguments(own)] };
  if (own.includes('--version')) return { name: 'version', rest: [] };
  if (name !== undefined) return { name, rest: argv.filter((_, i) => i !== index) };
  const word = words.find((one) => one !== null);
  throw word === undefined ? new UsageError(SHORT_HELP) : unknownCommand(word);
};

/** A word that is no command, with the near one, or the call that reads it as a path. */
export const unknownCommand = (word: string): UsageError => {
  const near = didYouMean(word, COMMAND_NAMES) ?? (/[./]/.test(word) ? meant(`check ${written(word)}`) : undefined);
  const words = { en: `${written(word)}: no such command.`, vi: `${written(word)}: không có lệnh này.` };
  if (near !== undefined) return new UsageError(joined(words, near));
  return new UsageError({ en: `${words.en}\n${SHORT_HELP.en}`, vi: `${words.vi}\n${SHORT_HELP.vi}` });
};

const nameOf = (word: string): CommandName | undefined => COMMAND_NAMES.find((name) => name === word);

/** Each argument that is neither an option nor the value of one; null for those. */
const wordsOf = (argv: readonly string[]): readonly (string | null)[] =>
  argv.map((arg, i) => (arg.startsWith('-') || WITH_VALUE.has(argv[i - 1] ?? '') ? null : arg));

/** Options of any command behind which their value stands. */
const WITH_VALUE: ReadonlySet<string> = new Set(
  [...COMMANDS, { options: EVERYWHERE }].flatMap(({ options }: { readonly options: Options }) =>
    Object.entries(options).flatMap(([name, option]) => (takesValue(option) ? [`--${name}`] : [])),
  ),
);

const colorArguments = (argv: readonly string[]): readonly string[] =>
  argv.filter((arg, i) => /^--color(=|$)/.test(arg) || argv[i - 1] === '--color');
