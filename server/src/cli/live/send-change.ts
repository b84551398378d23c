import { changeEnd } from '../../core/index.ts';
import type { ChangeEnd, LiveRequest } from '../../core/index.ts';
import type { Connection } from './connection.ts';
import { faultWords } from './fault-words.ts';
import { SERVE } from './read-cluster.ts';

/** The most that is read of what a dashboard says of a change. */
const LIMIT = 1_000_000;

/** Deploys these applications and no others. */
export const putConfig = (connection: Connection, body: string): Promise<ChangeEnd> =>
  sendChange(connection, { method: 'PUT', path: SERVE, body, limit: LIMIT });

/** Shuts Serve down with all applications. */
export const deleteAll = (connection: Connection): Promise<ChangeEnd> =>
  sendChange(connection, { method: 'DELETE', path: SERVE, limit: LIMIT });

const sendChange = async ({ address, ask }: Connection, request: LiveRequest): Promise<ChangeEnd> => {
  const answer = await ask(request);
  const end = changeEnd(answer);
  if (end.is === 'taken') return end;
  if (end.is === 'refused') return { ...end, why: faultWords(address, answer, end.why) };
  const { en, vi } = end.why;
  return { ...end, why: { en: `${address}: ${en}.`, vi: `${address}: ${vi}.` } };
};
