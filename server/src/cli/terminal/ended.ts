import { writeSync } from 'node:fs';
import { say } from '../../core/index.ts';
import type { Language, Words } from '../../core/index.ts';

/**
 * Whoever reads the output may have seen enough: that ends the program, unless it does all that is left (`doesAll`), and is
 * no fault. Where it cannot be written, as on a full disk, that is said, and the exit status is 2.
 */
export const endWithStreams = (language: Language, doesAll: () => boolean): void => {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE' && doesAll()) return;
      if (code === 'EPIPE') process.exit();
      if (stream === process.stdout) tell(say(unwritten(code), language));
      process.exit(2);
    });
};

/** At once, as the program ends. */
const tell = (text: string): void => {
  try {
    writeSync(2, `${text}\n`);
  } catch {
    // Nobody hears it.
  }
};

const unwritten = (code = ''): Words => ({
  en: `<stdout>: it cannot be written (${code})`,
  vi: `<stdout>: không ghi được (${code})`,
});

/** Where the program stands in a folder that is gone, in words; null for every other error. */
export const folderGone = (error: unknown): Words | null =>
  error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd'
    ? { en: 'the current folder is not there any more', vi: 'thư mục hiện tại không còn nữa' }
    : null;
