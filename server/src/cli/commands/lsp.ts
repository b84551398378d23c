import type { Command } from './command.ts';
import { USAGE, UsageError, readOptions } from '../arguments/usage.ts';

/**
 * `lsp`: the language server for any editor, over standard input and output. It runs until the editor ends it. Some
 * editors name themselves with `--clientProcessId`; the server is told again when it is initialized.
 */
export const lsp: Command = async (argv) => {
  const { positionals } = readOptions(argv, {
    stdio: { type: 'boolean', default: true },
    clientProcessId: { type: 'string' },
  });
  if (positionals.length > 0) throw new UsageError(USAGE);
  process.argv.splice(2, process.argv.length, '--stdio');
  await import('../../lsp/node-main.ts');
  return { output: '', status: 0 };
};
