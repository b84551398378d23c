import { CHECK } from './check.ts';
import type { CommandRow } from './command-row.ts';
import { DIFF } from './diff.ts';
import { LSP } from './lsp.ts';
import { PLAN } from './plan.ts';
import { SCHEMA } from './schema.ts';

/** Every command, in the order in which help tells them. */
export const COMMANDS = [CHECK, PLAN, DIFF, SCHEMA, LSP] as const satisfies readonly CommandRow[];

export type CommandName = (typeof COMMANDS)[number]['name'];
