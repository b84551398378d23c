import { languageOf } from '../core/index.ts';
import { check } from './commands/check.ts';
import type { Command } from './commands/command.ts';
import { lsp } from './commands/lsp.ts';
import { diff } from './commands/diff.ts';
import { plan } from './commands/plan.ts';
import { schema } from './commands/schema.ts';
import { USAGE, UsageError } from './arguments/usage.ts';
import { noteText } from './inputs/note.ts';

const COMMANDS: Readonly<Partial<Record<string, Command>>> = { check, diff, lsp, plan, schema };

const language = languageOf(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG);
const argv = process.argv.slice(2);

// Whoever reads the output may have seen enough: that ends it and is no fault.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });

if (argv.some((arg) => arg === '--help' || arg === '-h')) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(0);
}

try {
  const { command, rest } = commandOf(argv);
  const { output, status, notes = [] } = await command(rest, language);
  process.exitCode = Math.max(status, ...notes.map((note) => note.status));
  if (output !== '') process.stdout.write(`${output}\n`);
  for (const note of notes) process.stderr.write(`${noteText(note, language)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 3;
}

/** The command may stand after options, as in `--format json check a.yaml`. */
function commandOf(args: readonly string[]): { command: Command; rest: readonly string[] } {
  const index = args.findIndex((arg) => Object.hasOwn(COMMANDS, arg));
  const command = COMMANDS[args[index] ?? ''];
  if (command === undefined) throw new UsageError(USAGE);
  return { command, rest: args.filter((_, i) => i !== index) };
}
