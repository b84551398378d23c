import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** Where a person is asked. */
export interface Asking {
  readonly input: Readable;
  readonly output: Writable;
}

/** The terminal of this program; null where nobody sits at one. */
export const ownAsking = (): Asking | null =>
  process.stdin.isTTY && process.stderr.isTTY ? { input: process.stdin, output: process.stderr } : null;

/** What a person types; empty where they end the input or press Ctrl-C. */
export const typedTo = async (question: string, { input, output }: Asking): Promise<string> => {
  const reader = createInterface({ input, output, terminal: true });
  const typed = await new Promise<string>((resolve) => {
    reader.once('close', () => {
      resolve('');
    });
    reader.once('SIGINT', () => {
      reader.close();
    });
    reader.question(question, resolve);
  });
  reader.close();
  return typed.trim();
};
