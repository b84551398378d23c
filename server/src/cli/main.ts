import { languageOf } from '../core/index.ts';
import { check } from './commands/check.ts';
import type { Command } from './commands/command.ts';
import { diff } from './commands/diff.ts';
import { plan } from './commands/plan.ts';
import { schema } from './commands/schema.ts';
import { USAGE, UsageError } from './arguments/usage.ts';

const COMMANDS: Readonly<Partial<Record<string, Command>>> = { check, diff, plan, schema };

const language = languageOf(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG);
const argv = process.argv.slice(2);

if (argv.some((arg) => arg === '--help' || arg === '-h')) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(0);
}

try {
  const { command, rest } = commandOf(argv);
  const { output, status } = await command(rest, language);
  process.stdout.write(`${output}\n`);
  process.exitCode = status;
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
