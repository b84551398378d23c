import type { Language } from '../../core/index.ts';
import { Progress } from './progress.ts';

/** Where a command writes as it goes. */
export interface Terminal {
  /** Writes on standard output; resolves once its reader takes more. */
  readonly write: (text: string) => Promise<void>;
  /** How wide standard output is; undefined where it is no terminal. */
  readonly columns: number | undefined;
  /** Shows how far so many files are, on a standard error that is a terminal; nothing is shown on any other. */
  readonly progress: (total: number) => Progress | null;
}

/** The program's own streams. */
export const terminalOf = (language: Language): Terminal => {
  const { stdout, stderr } = process;
  let shown: Progress | null = null;
  return {
    columns: stdout.isTTY ? stdout.columns : undefined,
    write: async (text) => {
      if (text === '') return;
      if (stdout.isTTY) shown?.clear();
      if (!stdout.write(text)) await new Promise<void>((resolve) => stdout.once('drain', resolve));
    },
    progress: (total) => {
      if (!stderr.isTTY) return null;
      const made = new Progress((text) => stderr.write(text), total, language);
      shown = made;
      process.once('SIGINT', () => {
        made.clear();
        // Nobody listens any more: now it ends the program, as it would have without a line to take away.
        process.kill(process.pid, 'SIGINT');
      });
      return made;
    },
  };
};
