import type { LiveApplication, LiveDeployment } from '../../live/live-cluster.ts';
import type { Words } from '../../text/words.ts';

/** The last line of a message that says something: of a traceback the error itself. */
export const lastLine = (message: string): string =>
  message
    .split('\n')
    .map((line) => line.trim())
    .findLast((line) => line !== '' && !/^[\^~ ]+$/.test(line) && !FOOTER.test(line)) ?? '';

/** What pydantic and Serve write behind the error. */
const FOOTER = /^For further information visit |^See .* for details\.$|^The above exception was /;

/** Why an application as a whole is not up, beside what its deployments tell. */
export const applicationWords = (application: LiveApplication, age: number | null): readonly Words[] => {
  const { status, message, deployments } = application;
  const error = lastLine(message);
  if (status === 'DEPLOY_FAILED' || status === 'UNHEALTHY') return error === '' ? [] : failedWords(message, error);
  if (status === 'DELETING') return [DELETING];
  if (status !== 'DEPLOYING' || deployments.length > 0) return [];
  const since = age === null ? '' : ` (${String(Math.round(age))} s)`;
  return [
    {
      en: `Serve imports its code and builds it${since}; no deployment is known before that is done`,
      vi: `Serve đang import và dựng code${since}; chưa biết deployment nào trước khi xong`,
    },
  ];
};

/** `ray/serve/_private/application_state.py`, 2.9 to 2.60. */
const failedWords = (message: string, error: string): readonly Words[] => {
  if (/^Failed to update the deployments |^The deployments? .* (?:is|are) UNHEALTHY/.test(message)) return [];
  if (message.startsWith('Runtime env setup for app')) {
    return [{ en: `its runtime_env could not be set up: ${error}`, vi: `không dựng được runtime_env: ${error}` }];
  }
  if (/^(?:ModuleNotFoundError|ImportError)\b/.test(error)) {
    return [{ en: `its code could not be imported: ${error}`, vi: `không import được code: ${error}` }];
  }
  return /^Deploying app |^Unexpected error occured? while deploying /.test(message)
    ? [{ en: `it could not be built: ${error}`, vi: `không dựng được: ${error}` }]
    : [{ en: `it could not be deployed: ${error}`, vi: `không triển khai được: ${error}` }];
};

/** What Serve says of replicas that fail or lose their health; none where the message says nothing of that. */
export const deploymentWords = ({ status, message }: LiveDeployment): readonly Words[] => {
  if (message.includes('failed to start')) return [startWords(message)];
  if (message.includes('health check'))
    return [{ en: 'a replica failed its health check', vi: 'một replica không qua được kiểm tra sức khỏe' }];
  const error = lastLine(message);
  return (status === 'UNHEALTHY' || status === 'DEPLOY_FAILED') && error !== '' ? [{ en: error, vi: error }] : [];
};

/** `The deployment failed to start 3 times in a row. … Error:` and the error, or nothing. */
const startWords = (message: string): Words => {
  const [, retries] = /Retrying (\d+) more time/.exec(message) ?? [];
  const [en, vi] = retries === undefined ? ['', ''] : [` (${retries} more tries)`, ` (thử lại ${retries} lần nữa)`];
  const [, said] = /\bError:\n([^]*)$/.exec(message) ?? [];
  const error = lastLine(said ?? '');
  if (error.startsWith(NEVER_RAN)) return neverRan(en, vi);
  return error === ''
    ? {
        en: `its replicas fail to start${en}, in their constructor or first health check: the log of a replica tells why`,
        vi: `replica không khởi động được${vi}, ở hàm khởi tạo hoặc lần kiểm tra sức khỏe đầu: log của replica cho biết lý do`,
      }
    : { en: `its replicas fail to start${en}: ${error}`, vi: `replica không khởi động được${vi}: ${error}` };
};

/** `ActorDiedError` of `ray/exceptions.py` for an actor that was ended before its process ran, as where its node died. */
const NEVER_RAN = 'The actor never ran';

const neverRan = (en: string, vi: string): Words => ({
  en: `a replica never ran${en}: it was ended before it started, as happens where its node goes away`,
  vi: `một replica chưa từng chạy${vi}: nó bị kết thúc trước khi khởi động, như khi node của nó mất`,
});

const DELETING: Words = {
  en: 'it is being deleted; its replicas finish what they have begun',
  vi: 'đang bị xóa; các replica làm nốt việc đang dở',
};
