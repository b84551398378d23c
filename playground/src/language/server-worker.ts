/**
 * The language server in a worker made of a text that stands in the page: where pages are opened from files, browsers load
 * no other worker; and a worker of a blob is bound by the policy of its page, which lets no request out. The first was
 * started before this script was read. Null where the browser makes no worker.
 */
export const startWorker = (): Worker | null => {
  const early = globalThis.earlyServer;
  if (early === undefined || early.failed) return null;
  const worker = early.worker ?? new Worker(early.address);
  early.worker = null;
  return worker;
};
