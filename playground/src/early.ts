import type { EarlyServer } from './language/early-server.ts';
import { addressOfServer } from './language/early-server.ts';

/** Runs before the script of the page is read: the server starts meanwhile. */
const start = (): EarlyServer => {
  const address = addressOfServer();
  try {
    const worker = new Worker(address);
    const early: EarlyServer = { address, worker, failed: false };
    worker.addEventListener('error', () => {
      early.failed = true;
    });
    return early;
  } catch {
    return { address, worker: null, failed: true };
  }
};

globalThis.earlyServer = start();
