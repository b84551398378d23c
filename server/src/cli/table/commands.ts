import { CHECK } from './check.ts';
import type { CommandRow } from './command-row.ts';
import { COMPLETIONS } from './completions.ts';
import { DEPLOY } from './deploy.ts';
import { DIFF } from './diff.ts';
import { DRIFT } from './drift.ts';
import { EXPLAIN } from './explain.ts';
import { HELP, VERSION } from './help.ts';
import { INIT } from './init.ts';
import { LSP } from './lsp.ts';
import { MEMORY } from './memory.ts';
import { PLAN } from './plan.ts';
import { SCHEMA } from './schema.ts';
import { SHUTDOWN } from './shutdown.ts';
import { STATUS } from './status.ts';

/** Every command, in the order in which help tells them. */
export const COMMANDS = [
  CHECK,
  PLAN,
  MEMORY,
  DIFF,
  STATUS,
  DRIFT,
  DEPLOY,
  SHUTDOWN,
  EXPLAIN,
  INIT,
  SCHEMA,
  LSP,
  COMPLETIONS,
  HELP,
  VERSION,
] as const satisfies readonly CommandRow[];

export type CommandName = (typeof COMMANDS)[number]['name'];

/** The names of all commands. */
export const COMMAND_NAMES: readonly CommandName[] = COMMANDS.map(({ name }) => name);
