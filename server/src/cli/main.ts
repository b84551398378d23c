#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { languageOf, say } from '../core/index.ts';
import type { Language } from '../core/index.ts';
import { UsageError } from './arguments/usage-error.ts';
import type { Command } from './commands/command.ts';
import { noteText } from './inputs/note.ts';
import type { CommandName } from './table/commands.ts';
import { endWithStreams, folderGone } from './terminal/ended.ts';
import { terminalOf } from './terminal/terminal.ts';
import { chosenCommand } from './arguments/chosen-command.ts';

/** Each command is loaded when it is asked for. */
const LOADS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  check: async () => (await import('./commands/reports.ts')).checkBy(new URL(import.meta.url)),
  diff: async () => (await import('./commands/reports.ts')).diff,
  lsp: async () => (await import('./commands/lsp.ts')).lsp,
  plan: async () => (await import('./commands/plan.ts')).plan,
  memory: async () => (await import('./commands/memory.ts')).memory,
  status: async () => (await import('./commands/live/index.ts')).status,
  drift: async () => (await import('./commands/live/index.ts')).drift,
  deploy: async () => (await import('./commands/live/index.ts')).deploy,
  shutdown: async () => (await import('./commands/live/index.ts')).shutdown,
  explain: async () => (await import('./commands/about.ts')).explain,
  init: async () => (await import('./commands/about.ts')).init,
  completions: async () => (await import('./commands/about.ts')).completions,
  help: async () => (await import('./commands/about.ts')).help,
  version: async () => (await import('./commands/about.ts')).version,
  schema: async () => (await import('./commands/reports.ts')).schema,
};

if (isMainThread) await runProgram();
else (await import('./checking/thread.ts')).serveThread();

async function runProgram(): Promise<void> {
  const language = languageOf(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG);
  const argv = process.argv.slice(2);
  const terminal = terminalOf(language);
  endWithStreams(language, terminal.doesAll);
  try {
    const { name, rest } = chosenCommand(argv);
    const command = await LOADS[name]();
    const { output, status, notes = [] } = await command(rest, language, terminal);
    process.exitCode = Math.max(status, ...notes.map((note) => note.status));
    if (!process.stdout.destroyed) process.stdout.write(output);
    for (const note of notes) process.stderr.write(`${noteText(note, language)}\n`);
  } catch (error) {
    const gone = folderGone(error);
    process.stderr.write(`${gone === null ? saidOf(error, language) : say(gone, language)}\n`);
    process.exitCode = gone !== null || error instanceof UsageError ? 2 : 3;
  }
}

function saidOf(error: unknown, language: Language): string {
  if (error instanceof UsageError) return say(error.words, language);
  return error instanceof Error ? error.message : String(error);
}
