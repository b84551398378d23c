import { availableParallelism } from 'node:os';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import type { FoundFile } from '../inputs/find-files.ts';
import { Checker } from './checker.ts';
import type { FileResult } from './file-result.ts';
import { Threads } from './threads.ts';
import type { ThreadSettings } from './threads.ts';

/** With fewer files than this, starting threads takes longer than they save. */
const FEW = 24;

/** The results of all files in their order, each as soon as it and those before it are there; by as many threads as pay. */
export const checkAll = (
  files: readonly FoundFile[],
  settings: ThreadSettings,
  program: URL,
): AsyncGenerator<FileResult> => {
  const { args } = settings;
  const count = Math.min(args.jobs ?? (files.length < FEW ? 1 : availableParallelism()), files.length);
  return count <= 1 || !isApart(files, args)
    ? inOrder(files, new Checker(settings))
    : new Threads(files, program, settings).results(count);
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
