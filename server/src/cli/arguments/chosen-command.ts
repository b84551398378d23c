import type { Language } from '../../core/index.ts';
import { COMMANDS } from '../table/commands.ts';
import type { CommandName } from '../table/commands.ts';
import { UsageError, didYouMean, joined } from './usage-error.ts';
import { callForm } from './usage-lines.ts';

const NAMES = COMMANDS.map(({ name }) => name);

/** The command of a call, which may stand after options, as in `--format json check a.yaml`, and all else of the call. */
export const chosenCommand = (
  argv: readonly string[],
): { readonly name: CommandName; readonly rest: readonly string[] } => {
  const found = argv.map((word) => NAMES.find((name) => name === word));
  const index = found.findIndex((name) => name !== undefined);
  const name = found[index];
  if (name !== undefined) return { name, rest: argv.filter((_, i) => i !== index) };
  const word = argv.find((arg) => !arg.startsWith('-'));
  if (word === undefined) throw new UsageError({ en: calls('en'), vi: calls('vi') });
  throw new UsageError(
    joined(
      { en: `${word}: no such command.`, vi: `${word}: không có lệnh này.` },
      didYouMean(word, NAMES) ?? { en: calls('en'), vi: calls('vi') },
    ),
  );
};

/** How every command is called. */
export const calls = (language: Language): string => COMMANDS.map((row) => callForm(row, language)).join('\n');
