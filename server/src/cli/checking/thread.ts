import { parentPort, workerData } from 'node:worker_threads';
import type { FoundFile } from '../inputs/find-files.ts';
import { Checker } from './checker.ts';
import type { ThreadSettings } from './threads.ts';

/** One thread of a check: a file comes in, its result goes out. */
export const serveThread = (): void => {
  const checker = new Checker(workerData as ThreadSettings);
  parentPort?.on('message', (file: FoundFile) => {
    void checker.check(file).then((result) => parentPort?.postMessage(result));
  });
};
