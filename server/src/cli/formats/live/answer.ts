import type { RunningApplication, Words } from '../../../core/index.ts';

/** What is told of the applications of a cluster; `isUp`: Serve runs there. */
export interface Running {
  readonly isUp: boolean;
  /** Only one was asked for, by its name. */
  readonly isOne: boolean;
  readonly applications: readonly RunningApplication[];
}

export const runs = ({ status }: RunningApplication): boolean => status === 'RUNNING';

/** The answer in one line: how many run, and of the first that does not, one that failed before one that waits, why. */
export const statusAnswer = ({ isUp, isOne, applications }: Running): Words => {
  if (!isUp) return SERVE_IS_DOWN;
  if (applications.length === 0) return NOTHING;
  const [first, ...rest] = applications.filter((one) => !runs(one)).toSorted((a, b) => orderOf(a) - orderOf(b));
  if (isOne) return first === undefined ? itRuns(applications) : notRunning(first);
  const count = applications.length;
  if (first === undefined) return allRun(count);
  const running = count - rest.length - 1;
  const head = someRun(running, count);
  const one = notRunning(first);
  const more = rest.length === 0 ? { en: '', vi: '' } : moreOf(rest.length);
  return { en: `${head.en}; ${one.en}${more.en}`, vi: `${head.vi}; ${one.vi}${more.vi}` };
};

/** An application that does not run, and why: `falcon-h1 does not run yet: needs 1 CPU; 4 of 4 CPU are reserved`. */
export const notRunning = (application: RunningApplication): Words => {
  const { name, status } = application;
  const is = STATES[status] ?? { en: `is ${status}`, vi: `đang ở trạng thái ${status}` };
  const why = reasonOf(application);
  return {
    en: `${name} ${is.en}${why === null ? '' : `: ${why.en}`}`,
    vi: `${name} ${is.vi}${why === null ? '' : `: ${why.vi}`}`,
  };
};

/** Our reason in short; else the last line of what Ray says. */
const reasonOf = ({ short, message, deployments }: RunningApplication): Words | null => {
  if (short !== null) return { en: cut(short.en), vi: cut(short.vi) };
  const said = [message, ...deployments.map((one) => one.message)].find((text) => text.trim() !== '');
  const line = said?.trim().split('\n').at(-1)?.trim() ?? '';
  return line === '' ? null : { en: cut(line), vi: cut(line) };
};

const orderOf = ({ status }: RunningApplication): number => (status === 'DEPLOY_FAILED' ? 0 : 1);

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

const LONGEST = 160;

/** What Ray calls it, for people (`ApplicationStatus` in `ray/serve/schema.py`). */
const STATES: Readonly<Partial<Record<string, Words>>> = {
  DEPLOYING: { en: 'does not run yet', vi: 'chưa chạy' },
  DEPLOY_FAILED: { en: 'failed', vi: 'thất bại' },
  UNHEALTHY: { en: 'is unhealthy', vi: 'không khỏe' },
  DELETING: { en: 'is being deleted', vi: 'đang bị xóa' },
  NOT_STARTED: { en: 'is not started', vi: 'chưa khởi động' },
};

const SERVE_IS_DOWN: Words = { en: 'Serve does not run there', vi: 'Serve không chạy ở đó' };
const NOTHING: Words = { en: 'no application is deployed', vi: 'không có ứng dụng nào được deploy' };

const itRuns = (applications: readonly RunningApplication[]): Words => {
  const names = applications.map(({ name }) => name).join(', ');
  return { en: `${names} runs`, vi: `${names} đang chạy` };
};

const allRun = (count: number): Words =>
  count === 1
    ? { en: 'the one application runs', vi: 'ứng dụng duy nhất đang chạy' }
    : { en: `all ${String(count)} applications run`, vi: `cả ${String(count)} ứng dụng đang chạy` };

const someRun = (running: number, count: number): Words => ({
  en: `${String(running)} of ${String(count)} applications ${running === 1 ? 'runs' : 'run'}`,
  vi: `${String(running)} trong ${String(count)} ứng dụng đang chạy`,
});

const moreOf = (count: number): Words => ({
  en: `; ${String(count)} more ${count === 1 ? 'does' : 'do'} not`,
  vi: `; còn ${String(count)} ứng dụng nữa cũng không chạy`,
});
