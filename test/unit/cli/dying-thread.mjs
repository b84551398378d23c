// Stands for a thread of the command line: it ends when it is given a file that is named so.
import { parentPort } from 'node:worker_threads';

parentPort.on('message', ({ path }) => {
  if (path.startsWith('ends')) process.exit(1);
  if (path.startsWith('throws')) throw new Error('no memory');
  parentPort.postMessage({ piece: path, notes: [] });
});
