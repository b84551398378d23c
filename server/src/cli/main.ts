#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { languageOf } from '../core/index.ts';
import type { Command } from './commands/command.ts';
import { USAGE, UsageError, unknownWord } from './arguments/usage.ts';
import { noteText } from './inputs/note.ts';
import { terminalOf } from './terminal/terminal.ts';

/** Each command is loaded when it is asked for. */
const COMMANDS: Readonly<Partial<Record<string, () => Promise<Command>>>> = {
  check: async () => (await import('./commands/reports.ts')).checkBy(new URL(import.meta.url)),
  diff: async () => (await import('./commands/reports.ts')).diff,
  lsp: async () => (await import('./commands/lsp.ts')).lsp,
  plan: async () => (await import('./commands/plan.ts')).plan,
  schema: async () => (await import('./commands/reports.ts')).schema,
};

if (isMainThread) await runProgram();
else (await import('./checking/thread.ts')).serveThread();

async function runProgram(): Promise<void> {
  const language = languageOf(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG);
  const argv = process.argv.slice(2);
  endQuietly();
  if (argv.some((arg) => arg === '--help' || arg === '-h')) {
    process.stdout.write(`${USAGE}\n`);
    process.exit(0);
  }
  try {
    const { load, rest } = commandOf(argv);
    const command = await load();
    const { output, status, notes = [] } = await command(rest, language, terminalOf(language));
    process.exitCode = Math.max(status, ...notes.map((note) => note.status));
    process.stdout.write(output);
    for (const note of notes) process.stderr.write(`${noteText(note, language)}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 3;
  }
}

/** Whoever reads the output may have seen enough: that ends the program and is no fault. */
function endQuietly(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
}

/** The command may stand after options, as in `--format json check a.yaml`. */
function commandOf(args: readonly string[]): { load: () => Promise<Command>; rest: readonly string[] } {
  const index = args.findIndex((arg) => Object.hasOwn(COMMANDS, arg));
  const load = COMMANDS[args[index] ?? ''];
  if (load === undefined) {
    const word = args.find((arg) => !arg.startsWith('-'));
    throw new UsageError(word === undefined ? USAGE : unknownWord('command', word, Object.keys(COMMANDS)));
  }
  return { load, rest: args.filter((_, i) => i !== index) };
}
