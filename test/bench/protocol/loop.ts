import { editOf } from './asked.ts';
import type { Held } from './asked.ts';
import type { ServerProcess } from './server.ts';

/** A request that no server knows: refused at once by a server whose loop is free. */
const PING = '$bench/ping';

/** How often it is asked, in milliseconds. */
const EVERY_MS = 2;

/** The longest time that a server took to refuse a request while something else was being done, in milliseconds. */
export const longestBlock = async (server: ServerProcess, work: () => Promise<unknown>): Promise<number> => {
  let longest = 0;
  let isDone = false;
  const ask = async (): Promise<void> => {
    while (!isDone) {
      const start = performance.now();
      await server.connection.sendRequest(PING, {}).catch(() => undefined);
      longest = Math.max(longest, performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  };
  const asking = ask();
  await work();
  isDone = true;
  await asking;
  return longest;
};

/** The longest block of one edit until its diagnostics are there. */
export const blockOfEdit = (held: Held, key: string, round: number): Promise<number> => {
  const { change } = editOf(held, key, round);
  return longestBlock(held.server, async () => {
    const published = held.server.published(held.document.uri);
    await held.server.change(held.document, change);
    await published;
  });
};
