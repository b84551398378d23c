import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import type { FoundFile } from '../inputs/find-files.ts';
import { Checker } from './checker.ts';
import type { FileResult } from './file-result.ts';
import { Threads } from './threads.ts';
import type { Here, ThreadSettings } from './threads.ts';

/** With fewer files for each, starting a thread takes longer than it saves. */
const PER_THREAD = 40;

/** Files of more bytes are left to other threads: the one that hands out results is not kept from it for long. */
const LARGE = 100_000;

/** The results of all files in their order, each as soon as it and those before it are there; by as many threads as pay. */
export const checkAll = (
  files: readonly FoundFile[],
  settings: ThreadSettings,
  program: URL,
): AsyncGenerator<FileResult> => {
  const { args } = settings;
  const worth = Math.min(availableParallelism(), Math.ceil(files.length / PER_THREAD));
  const count = Math.min(args.jobs ?? worth, files.length);
  const checker = new Checker(settings);
  if (count <= 1 || !isApart(files, args)) return inOrder(files, checker);
  const here: Here = { check: (file) => checker.check(file), takes: ({ path }) => !isLarge(path) };
  return new Threads(files, program, settings).results(count - 1, here);
};

/** False for a file that cannot be looked at, which is told at once. */
const isLarge = (path: string): boolean => {
  try {
    return statSync(path).size > LARGE;
  } catch {
    return false;
  }
};

/** Standard input is read once, fixes of one file may matter to the next, and a script is printed with what others say of it. */
const isApart = (files: readonly FoundFile[], { fix }: CheckArguments): boolean =>
  fix !== 'written' && files.every(({ path }) => path !== '-' && !path.endsWith('.py'));

async function* inOrder(files: readonly FoundFile[], checker: Checker): AsyncGenerator<FileResult> {
  for (const file of files) {
    yield await checker.check(file);
    // What waits meanwhile, such as a person who ends the program, is heard.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
