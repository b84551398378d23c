import type { Language } from '../../core/index.ts';
import { Progress } from './progress.ts';

/** Where a command writes as it goes. */
export interface Terminal {
  /** Writes on standard output; resolves once its reader takes more. */
  readonly write: (text: string) => Promise<void>;
  /** From now on what is left is done even where nobody reads on: the exit status speaks of all of it. */
  readonly doAll: () => void;
  /** Whether `doAll` was called. */
  readonly doesAll: () => boolean;
  /** How wide standard output is; undefined where it is no terminal. */
  readonly columns: number | undefined;
  /** Shows how far so many files are, on a standard error that is a terminal; nothing is shown on any other. */
  readonly progress: (total: number) => Progress | null;
}

/** The program's own streams. */
export const terminalOf = (language: Language): Terminal => {
  const { stdout, stderr } = process;
  let shown: Progress | null = null;
  let doesAll = false;
  return {
    doAll: () => {
      doesAll = true;
    },
    doesAll: () => doesAll,
    columns: stdout.isTTY ? stdout.columns : undefined,
    write: async (text) => {
      if (text === '' || stdout.destroyed) return;
      if (stdout.isTTY) shown?.clear();
      if (!stdout.write(text)) await takesMore(stdout);
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

/** Until more can be written, or nobody reads any more. */
const takesMore = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      stream.off('drain', done);
      stream.off('close', done);
      resolve();
    };
    stream.on('drain', done);
    stream.on('close', done);
  });
