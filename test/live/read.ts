import { readLive, READS } from '../../server/src/core/index.ts';
import type { LiveAnswer, LiveCluster } from '../../server/src/core/index.ts';
import { ask } from './serve.ts';

/** A real head as the product reads it. */
export const readHead = async (address: string): Promise<LiveCluster> => {
  const answers = new Map<string, LiveAnswer>();
  for (const { path } of READS)
    answers.set(path, { status: 200, contentType: 'application/json', text: await ask('GET', address + path) });
  return readLive(address, Date.now(), answers);
};
