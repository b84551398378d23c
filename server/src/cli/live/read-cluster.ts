import { isSameCluster, liveFault, readLive, READS } from '../../core/index.ts';
import type { LiveAnswers, LiveCluster, Words } from '../../core/index.ts';
import { UsageError } from '../arguments/usage-error.ts';
import type { Connection } from './connection.ts';
import { faultWords, notRead } from './fault-words.ts';

/** What a cluster says now, or in one sentence why nothing of it can be said. */
export type Reading = { readonly cluster: LiveCluster } | { readonly fault: Words };

/**
 * Asks the version first, for where that is not told the rest need not be asked, and once more at the end: where another
 * cluster answers by then, the answers between are of two.
 */
export const readCluster = async ({ address, ask }: Connection): Promise<Reading> => {
  const [first, ...rest] = READS;
  if (first === undefined) throw new Error('nothing is asked of a cluster');
  const version = await ask(first);
  const fault = liveFault(version);
  if (fault !== null) return { fault: faultWords(address, version, fault) };
  const told = await Promise.all(rest.map(async (request) => [request.path, await ask(request)] as const));
  const answers: LiveAnswers = new Map([[first.path, version], ...told]);
  const cluster = readLive(address, Date.now(), answers);
  if (cluster.ray === null) return { fault: faultWords(address, version, NO_RAY) };
  const unread = serveFault(cluster, answers);
  if (unread !== null) return { fault: unread };
  const later = readLive(address, Date.now(), new Map([[first.path, await ask(first)]]));
  return maySame(cluster, later) ? { cluster } : { fault: faultWords(address, version, TWO) };
};

/** The same, where nothing goes on without an answer. */
export const clusterNow = async (connection: Connection): Promise<LiveCluster> => {
  const read = await readCluster(connection);
  if ('fault' in read) throw new UsageError(read.fault);
  return read.cluster;
};

/** Whether it may be one start of one cluster, as far as both readings tell. */
export const maySame = (one: LiveCluster, other: LiveCluster): boolean =>
  one.ray === other.ray && isSameCluster(one, other) !== false;

/** What runs is what everything here is about. */
const serveFault = ({ address, unread }: LiveCluster, answers: LiveAnswers): Words | null => {
  const found = unread.find(({ path }) => path.startsWith(SERVE));
  if (found === undefined) return null;
  const answer = answers.get(found.path);
  const fault = answer === undefined ? null : liveFault(answer);
  return answer === undefined || fault === null ? notRead(address, found) : faultWords(address, answer, fault);
};

/** `GET`, `PUT` and `DELETE` of what runs (`ray/dashboard/modules/serve/serve_head.py`). */
export const SERVE = '/api/serve/applications/';

const NO_RAY: Words = {
  en: 'what answers there is no dashboard of Ray',
  vi: 'thứ trả lời ở đó không phải dashboard của Ray',
};

const TWO: Words = {
  en: 'another cluster answers there than a moment ago: it was started anew, or several stand behind this address; ask again',
  vi: 'cụm trả lời ở đó khác với lúc trước: nó vừa được khởi động lại, hoặc có nhiều cụm sau địa chỉ này; hãy hỏi lại',
};
