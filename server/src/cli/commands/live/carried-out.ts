import { curlLines, say, sentApplications } from '../../../core/index.ts';
import type { ChangeEnd, CurlLines, Language, LiveCluster } from '../../../core/index.ts';
import { UsageError, joined } from '../../arguments/usage-error.ts';
import { FOLLOWS, FOLLOWS_UNSURE, LOOK, SENT, STARTS, endWords } from '../../formats/live/end-words.ts';
import { progressTeller } from '../../formats/live/progress-lines.ts';
import { forget } from '../../live/change.ts';
import type { Undo } from '../../live/change.ts';
import type { Connection } from '../../live/connection.ts';
import type { Preview } from '../../live/preview.ts';
import { putConfig } from '../../live/send-change.ts';
import { stoppable } from '../../live/stoppable.ts';
import { waited } from '../../live/waiting.ts';
import type { Waited } from '../../live/waiting.ts';
import { LONGEST_WAIT } from '../../table/live.ts';
import type { Outcome } from '../command.ts';
import type { DeployValues } from './deploy.ts';
import type { Teller } from './telling.ts';

/** A deploy that somebody agreed to. */
interface AgreedDeploy {
  readonly preview: Preview;
  readonly before: LiveCluster;
  readonly undo: Undo;
  readonly body: string;
  readonly connection: Connection;
  /** Ends what is asked of the cluster. */
  readonly stopping: AbortController;
  readonly values: DeployValues;
  readonly tell: Teller;
}

/** Sends a deploy, follows it where that is asked for, and tells how it ended. Ctrl-C ends that; a second one the program. */
export const carriedOut = (deploy: AgreedDeploy, language: Language): Promise<Outcome> =>
  stoppable(deploy.stopping, () => sentAndFollowed(deploy, language));

const sentAndFollowed = async (deploy: AgreedDeploy, language: Language): Promise<Outcome> => {
  const { preview, before, undo, body, connection, stopping, values, tell } = deploy;
  if (before.serve === null) await tell.line(say(STARTS, language));
  const sent = await putConfig(connection, body);
  if (sent.is === 'refused') {
    forget(undo);
    throw new UsageError(sent.why);
  }
  const frame = { preview, did: sent.is === 'taken' ? ('sent' as const) : ('unknown' as const), undo };
  if (sent.is === 'unknown' && (!values.wait || stopping.signal.aborted))
    return tell.outcome({ ...frame, status: 2, why: joined(sent.why, LOOK) }, language);
  if (!values.wait) return tell.outcome({ ...frame, status: 0, why: SENT }, language);
  await tell.line(say(sent.is === 'unknown' ? joined(sent.why, FOLLOWS_UNSURE) : FOLLOWS, language));
  const end = await watched(deploy, sent.is, language);
  const did = end.isSeen ? 'sent' : frame.did;
  const status = did === 'unknown' ? 2 : STATUSES[end.end];
  const curl = end.end === 'runs' ? curlOf(body, end.cluster) : null;
  return tell.outcome({ ...frame, did, status, why: endWords(end, did), waited: end, curl }, language);
};

const STATUSES: Readonly<Record<Waited['end'], number>> = { runs: 0, fails: 1, limit: 1, stopped: 1, lost: 2 };

const watched = (deploy: AgreedDeploy, is: ChangeEnd['is'], language: Language): Promise<Waited> => {
  const { preview, before, body, connection, stopping, values, tell } = deploy;
  const names = sentApplications(body).map(({ name }) => name);
  return waited(
    { analysis: preview.analysis, config: preview.chosen.index, names, before, isTaken: is === 'taken' },
    {
      connection,
      limit: (values['wait-limit'] ?? LONGEST_WAIT) * 1000,
      signal: stopping.signal,
    },
    progressTeller(language, (line) => void tell.line(line)),
  );
};

const curlOf = (body: string, { address, serve }: LiveCluster): CurlLines =>
  curlLines(body, {
    host: new URL(address).hostname,
    httpOptions: serve?.httpOptions,
    proxyLocation: serve?.proxyLocation ?? null,
    applications: serve?.applications ?? [],
  });
