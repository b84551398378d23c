import type { Language } from '../../core/index.ts';
import type { Note } from '../inputs/note.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What a command prints on standard output and standard error, and the exit status if no note makes it a higher one. */
export interface Outcome {
  /** The rest of the output, behind what was written as it came; with its last line break. */
  readonly output: string;
  readonly status: number;
  readonly notes?: readonly Note[];
}

/** One command: its arguments without its name, the language of its reader, and where it writes before it ends. */
export type Command = (argv: readonly string[], language: Language, terminal: Terminal) => Outcome | Promise<Outcome>;

/** A text as output: with a line break behind it, unless there is none of it. */
export const ended = (text: string): string => (text === '' ? '' : `${text}\n`);
