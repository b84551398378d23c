import type { Command } from './command.ts';
import { readCall } from '../arguments/read-call.ts';
import { LSP } from '../table/lsp.ts';

/**
 * `lsp`: the language server for any editor, over standard input and output. It runs until the editor ends it. Some
 * editors name themselves with `--clientProcessId`; the server is told again when it is initialized.
 */
export const lsp: Command = async (argv) => {
  readCall(argv, LSP);
  process.argv.splice(2, process.argv.length, '--stdio');
  await import('../../lsp/node-main.ts');
  return { output: '', status: 0 };
};
