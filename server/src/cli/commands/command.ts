import type { Language } from '../../core/index.ts';

/** What a command prints on standard output, and the exit status. */
export interface Outcome {
  readonly output: string;
  readonly status: number;
}

/** One command: its arguments without its name. */
export type Command = (argv: readonly string[], language: Language) => Outcome | Promise<Outcome>;
