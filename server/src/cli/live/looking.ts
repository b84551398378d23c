import { setTimeout as pause } from 'node:timers/promises';
import { pauseAfter } from '../../core/index.ts';
import type { LiveCluster, Words } from '../../core/index.ts';
import type { Connection } from './connection.ts';
import { maySame, readCluster } from './read-cluster.ts';

export interface Watching {
  readonly connection: Connection;
  /** Milliseconds. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

/** How looking on ended: by what it was for, as time is up, as a person wanted no more, or as the cluster is gone. */
export interface Looked<End extends string> {
  readonly end: End | 'limit' | 'stopped' | 'lost';
  /** Why it is gone. */
  readonly fault: Words | null;
}

/** Looks in a row without an answer after which a cluster is gone; a busy one misses one. */
const MOST_MISSED = 4;

/** Looks at a cluster until `ended` says how it ended, which gets what was read and the number of the looks before. */
export const lookedUntil = async <End extends string>(
  before: LiveCluster,
  { connection, limit, signal }: Watching,
  ended: (cluster: LiveCluster, looks: number) => End | null,
): Promise<Looked<End>> => {
  const until = Date.now() + limit;
  let missed = 0;
  for (let looks = 0; ; looks++) {
    const read = await readCluster(connection);
    if (signal.aborted) return { end: 'stopped', fault: null };
    missed = 'fault' in read ? missed + 1 : 0;
    if ('fault' in read && missed === MOST_MISSED) return { end: 'lost', fault: read.fault };
    if ('cluster' in read) {
      if (!maySame(before, read.cluster)) return { end: 'lost', fault: STARTED_ANEW };
      const end = ended(read.cluster, looks);
      if (end !== null) return { end, fault: null };
    }
    const left = until - Date.now();
    if (left <= 0) return { end: 'limit', fault: null };
    await pause(Math.min(pauseAfter(looks), left), undefined, { signal }).catch(() => undefined);
  }
};

const STARTED_ANEW: Words = {
  en: 'the cluster was started anew, so that what ran is gone',
  vi: 'cụm đã được khởi động lại, nên những gì từng chạy không còn',
};
