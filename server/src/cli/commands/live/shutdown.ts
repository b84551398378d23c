import { deployedConfig, deployedIn, say } from '../../../core/index.ts';
import type { ChangeEnd, Language, LiveCluster, Words } from '../../../core/index.ts';
import { readCall } from '../../arguments/read-call.ts';
import { UsageError, joined } from '../../arguments/usage-error.ts';
import { FOLLOWS_UNSURE, LOOK } from '../../formats/live/end-words.ts';
import { progressTeller } from '../../formats/live/progress-lines.ts';
import { goneWords, shutdownJson, shutdownText } from '../../formats/live/shutdown-end.ts';
import type { ShutdownEnd } from '../../formats/live/shutdown-end.ts';
import { forget, keep, stillTheSame } from '../../live/change.ts';
import type { Undo } from '../../live/change.ts';
import { ownAsking, typedTo } from '../../live/confirm.ts';
import { connectionOf } from '../../live/connection.ts';
import type { Connection } from '../../live/connection.ts';
import { goneOnce } from '../../live/gone.ts';
import type { Gone } from '../../live/gone.ts';
import { clusterNow } from '../../live/read-cluster.ts';
import { deleteAll, putConfig } from '../../live/send-change.ts';
import { shutdownRefusal } from '../../live/shutdown-refusal.ts';
import { stoppable } from '../../live/stoppable.ts';
import { LONGEST_WAIT, isWaiting } from '../../table/live.ts';
import type { Values } from '../../table/option.ts';
import { SHUTDOWN } from '../../table/shutdown.ts';
import { ended } from '../command.ts';
import type { Command } from '../command.ts';

/** What a person types for all of Serve, which no application of theirs is likely called. */
const ALL = 'all';

/** `shutdown`: one application, or all of Serve, once its name was typed; what ran before is kept. */
export const shutdown: Command = async (argv, language, terminal) => {
  const { values, operands } = readCall(argv, SHUTDOWN);
  const [name] = operands;
  if ((name === undefined) !== values.all) throw new UsageError(ONE_OF_BOTH);
  const asking = ownAsking();
  if (!values.yes && (asking === null || values.format === 'json')) throw new UsageError(NEEDS_YES);
  const stopping = new AbortController();
  const connection = connectionOf(values, stopping.signal);
  const cluster = await clusterNow(connection);
  const told = (end: ShutdownEnd) => ({
    output: ended(values.format === 'json' ? shutdownJson(cluster, name, end, language) : shutdownText(end, language)),
    status: end.status,
  });
  const nothing = (why: Words) => told({ why, status: 1, sent: false, undo: null, gone: null });
  const refused = shutdownRefusal(cluster, name);
  if (refused !== null) return nothing(refused);
  if (!values.yes && asking !== null) {
    const typed = await typedTo(say(question(cluster, name), language), asking);
    if (typed !== (name ?? ALL)) return nothing(NOT_AGREED);
  }
  const before = await stillTheSame(connection, cluster);
  const undo = keep(before, values['undo-file']);
  const line = (text: string): void => void (values.format === 'json' ? null : terminal.write(`${text}\n`));
  const shutting = { before, name, connection, stopping, values, line };
  return told({ ...(await stoppable(stopping, () => sentAndFollowed(shutting, undo, language))), undo });
};

/** A shutdown that somebody agreed to. */
interface Shutting {
  readonly before: LiveCluster;
  /** Undefined: all of Serve. */
  readonly name: string | undefined;
  readonly connection: Connection;
  readonly stopping: AbortController;
  readonly values: Values<(typeof SHUTDOWN)['options']>;
  readonly line: (text: string) => void;
}

const sentAndFollowed = async (
  { before, name, connection, stopping, values, line }: Shutting,
  undo: Undo,
  language: Language,
): Promise<Omit<ShutdownEnd, 'undo'>> => {
  const end = await sent(connection, before, name);
  if (end.is === 'refused') {
    forget(undo);
    throw new UsageError(end.why);
  }
  const isTaken = end.is === 'taken';
  const took = isTaken ? (name === undefined ? ALL_GO : goes(name)) : joined(end.why, LOOK);
  if (!isWaiting(values) || stopping.signal.aborted)
    return { why: took, status: isTaken ? 0 : 2, sent: isTaken ? true : null, gone: null };
  line(say(isTaken ? took : joined(end.why, FOLLOWS_UNSURE), language));
  const limit = (values['wait-limit'] ?? LONGEST_WAIT) * 1000;
  const watching = { connection, limit, signal: stopping.signal };
  const gone = await goneOnce(before, name, watching, progressTeller(language, line));
  const isSure = isTaken || gone.end === 'gone';
  return {
    why: goneWords(gone, name, isSure),
    status: isSure ? STATUSES[gone.end] : 2,
    sent: isSure ? true : null,
    gone,
  };
};

const STATUSES: Readonly<Record<Gone['end'], number>> = { gone: 0, again: 1, limit: 1, stopped: 1, lost: 2 };

const sent = (connection: Connection, { serve }: LiveCluster, name: string | undefined): Promise<ChangeEnd> =>
  name === undefined
    ? deleteAll(connection)
    : putConfig(connection, JSON.stringify(deployedConfig(deployedIn(serve), name)));

const question = ({ address }: LiveCluster, name: string | undefined): Words =>
  name === undefined
    ? {
        en: `Shut down Serve at ${address} with all applications? Type ${ALL}: `,
        vi: `Tắt Serve ở ${address} cùng mọi ứng dụng? Gõ ${ALL}: `,
      }
    : { en: `Shut down ${name} at ${address}? Type its name: `, vi: `Tắt ${name} ở ${address}? Gõ tên của nó: ` };

const ONE_OF_BOTH: Words = {
  en: 'shutdown: name one application, or --all',
  vi: 'shutdown: hãy nêu một ứng dụng, hoặc --all',
};
const NEEDS_YES: Words = {
  en: 'shutdown: nobody can be asked here, so that --yes is needed beside the name',
  vi: 'shutdown: ở đây không hỏi được ai, nên cần --yes bên cạnh tên',
};
const NOT_AGREED: Words = {
  en: 'Nothing was shut down: another name was typed.',
  vi: 'Không tắt gì: tên được gõ khác.',
};
const ALL_GO: Words = {
  en: 'Serve is being shut down with all applications.',
  vi: 'Serve đang được tắt cùng mọi ứng dụng.',
};

const goes = (name: string): Words => ({
  en: `${name} is being shut down; the others stay as they are.`,
  vi: `${name} đang được tắt; các ứng dụng khác giữ nguyên.`,
});
