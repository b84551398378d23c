import { deployedConfig, deployedIn, say } from '../../../core/index.ts';
import type { ChangeEnd, Language, LiveCluster, Words } from '../../../core/index.ts';
import { readCall } from '../../arguments/read-call.ts';
import { UsageError, joined } from '../../arguments/usage-error.ts';
import { LOOK } from '../../formats/live/end-words.ts';
import { clusterPart } from '../../formats/live/status-json.ts';
import { undoLines, undoPart } from '../../formats/live/undo-lines.ts';
import { forget, keep, stillTheSame } from '../../live/change.ts';
import type { Undo } from '../../live/change.ts';
import { ownAsking, typedTo } from '../../live/confirm.ts';
import { connectionOf } from '../../live/connection.ts';
import type { Connection } from '../../live/connection.ts';
import { clusterNow } from '../../live/read-cluster.ts';
import { deleteAll, putConfig } from '../../live/send-change.ts';
import { shutdownRefusal } from '../../live/shutdown-refusal.ts';
import { stoppable } from '../../live/stoppable.ts';
import { SHUTDOWN } from '../../table/shutdown.ts';
import { visible } from '../../terminal/visible.ts';
import { ended } from '../command.ts';
import type { Command } from '../command.ts';

/** What a person types for all of Serve, which no application of theirs is likely called. */
const ALL = 'all';

/** `shutdown`: one application, or all of Serve, once its name was typed; what ran before is kept. */
export const shutdown: Command = async (argv, language) => {
  const { values, operands } = readCall(argv, SHUTDOWN);
  const [name] = operands;
  if ((name === undefined) !== values.all) throw new UsageError(ONE_OF_BOTH);
  const asking = ownAsking();
  if (!values.yes && (asking === null || values.format === 'json')) throw new UsageError(NEEDS_YES);
  const stopping = new AbortController();
  const connection = connectionOf(values, stopping.signal);
  const cluster = await clusterNow(connection);
  const told = (end: End) => ({
    output: ended(values.format === 'json' ? endJson(cluster, name, end, language) : endText(end, language)),
    status: end.status,
  });
  const refused = shutdownRefusal(cluster, name);
  if (refused !== null) return told({ why: refused, status: 1, sent: false, undo: null });
  if (!values.yes && asking !== null) {
    const typed = await typedTo(say(question(cluster, name), language), asking);
    if (typed !== (name ?? ALL)) return told({ why: NOT_AGREED, status: 1, sent: false, undo: null });
  }
  const before = await stillTheSame(connection, cluster);
  const undo = keep(before, values['undo-file']);
  const end = await stoppable(stopping, () => sent(connection, before, name));
  if (end.is === 'refused') {
    forget(undo);
    throw new UsageError(end.why);
  }
  return told(
    end.is === 'taken'
      ? { why: name === undefined ? ALL_GO : goes(name), status: 0, sent: true, undo }
      : { why: joined(end.why, LOOK), status: 2, sent: null, undo },
  );
};

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

/** How it ended; `sent` null: nobody can say whether the cluster took it. */
interface End {
  readonly why: Words;
  readonly status: number;
  readonly sent: boolean | null;
  readonly undo: Undo | null;
}

const endText = ({ why, undo }: End, language: Language): string =>
  visible([say(why, language), ...(undo?.file == null ? [] : undoLines(undo, language))].join('\n'));

const endJson = (
  cluster: LiveCluster,
  name: string | undefined,
  { why, sent, undo }: End,
  language: Language,
): string =>
  JSON.stringify(
    {
      schema: 1,
      ...clusterPart(cluster),
      application: name ?? null,
      sent,
      message: say(why, language),
      undo: undo && undoPart(undo, language),
    },
    null,
    2,
  );

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
