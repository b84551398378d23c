import { say } from '../../../core/index.ts';
import type { Language, LiveCluster, Words } from '../../../core/index.ts';
import { notRunning, runs } from '../../formats/live/answer.ts';
import { progressTeller } from '../../formats/live/progress-lines.ts';
import type { Undo } from '../../live/change.ts';
import type { Connection } from '../../live/connection.ts';
import { curlLines } from '../../live/curl-lines.ts';
import type { Preview } from '../../live/preview.ts';
import { waited } from '../../live/waiting.ts';
import type { Waited } from '../../live/waiting.ts';
import type { Outcome } from '../command.ts';
import type { DeployValues } from './deploy.ts';
import type { Teller } from './telling.ts';

/** A deploy that was sent. */
interface SentDeploy {
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

/** Follows a deploy where that is asked for, and tells how it ended. */
export const followed = async (sent: SentDeploy, language: Language): Promise<Outcome> => {
  const { preview, undo, body, values, tell } = sent;
  if (!values.wait) return tell.outcome({ preview, did: 'sent', status: 0, why: SENT, undo, waited: null }, language);
  await tell.line(say(FOLLOWS, language));
  const end = await watched(sent, language);
  const curl = end.end === 'runs' ? curlLines(body, end.cluster) : [];
  const status = { runs: 0, fails: 1, limit: 1, stopped: 1, lost: 2 }[end.end];
  return tell.outcome({ preview, did: 'sent', status, why: endWords(end), undo, waited: end, curl }, language);
};

/** Ctrl-C ends the waiting; a second one the program. */
const watched = async (
  { preview, before, body, connection, stopping, values, tell }: SentDeploy,
  language: Language,
): Promise<Waited> => {
  const stop = (): void => {
    stopping.abort();
  };
  process.once('SIGINT', stop);
  const tellAll = progressTeller(language, (line) => void tell.line(line));
  try {
    return await waited(
      { analysis: preview.analysis, config: preview.chosen.index, names: namesIn(body), before },
      { connection, limit: values['wait-limit'] * 1000, signal: stopping.signal, tell: tellAll },
    );
  } finally {
    process.removeListener('SIGINT', stop);
  }
};

const namesIn = (body: string): readonly string[] => {
  const { applications = [] } = JSON.parse(body) as { readonly applications?: readonly { readonly name?: string }[] };
  return applications.map(({ name }) => name ?? 'default');
};

const endWords = ({ end, applications, fault }: Waited): Words => {
  const open = applications.find((one) => !runs(one));
  const why = open === undefined ? { en: '', vi: '' } : notRunning(open);
  switch (end) {
    case 'runs':
      return { en: 'Deployed: all of it runs.', vi: 'Đã deploy: mọi thứ đang chạy.' };
    case 'fails':
      return { en: `Deployed, but ${why.en}`, vi: `Đã deploy, nhưng ${why.vi}` };
    case 'limit':
      return {
        en: `Deployed; the time to wait is over, and it goes on by itself: ${why.en}`,
        vi: `Đã deploy; đã hết thời gian chờ, và nó vẫn tự tiếp tục: ${why.vi}`,
      };
    case 'stopped':
      return {
        en: 'Deployed; only the waiting was stopped, it goes on by itself.',
        vi: 'Đã deploy; chỉ dừng việc chờ, nó vẫn tự tiếp tục.',
      };
    case 'lost':
      return { en: `Deployed, but then ${fault?.en ?? ''}`, vi: `Đã deploy, nhưng rồi ${fault?.vi ?? ''}` };
  }
};

const SENT: Words = {
  en: 'Deployed: the cluster took it and starts it by itself; ray-serve-lens status tells how it goes.',
  vi: 'Đã deploy: cụm đã nhận và tự khởi động; ray-serve-lens status cho biết tiến trình.',
};
const FOLLOWS: Words = {
  en: 'The cluster took it. Ctrl-C stops the waiting alone.',
  vi: 'Cụm đã nhận. Ctrl-C chỉ dừng việc chờ.',
};
