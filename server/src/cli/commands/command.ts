import type { Language } from '../../core/index.ts';
import type { Note } from '../inputs/note.ts';

/** What a command prints on standard output and standard error, and the exit status if no note makes it a higher one. */
export interface Outcome {
  readonly output: string;
  readonly status: number;
  readonly notes?: readonly Note[];
}

/** One command: its arguments without its name. */
export type Command = (argv: readonly string[], language: Language) => Outcome | Promise<Outcome>;
