import type { ServeAnswer } from './serve-answer.ts';

/** How a deploy or a shutdown stands. */
export type Standing =
  | { readonly is: 'done' }
  | { readonly is: 'failed'; readonly name: string; readonly message: string }
  /** `text`: what is waited for, as Ray tells it. */
  | {
      readonly is: 'waiting';
      readonly share: number;
      readonly text: string;
      readonly of: DeploymentName | null;
    };

export interface DeploymentName {
  readonly application: string;
  readonly deployment: string;
}

/** Statuses of an application from which Ray does not come to RUNNING by itself (`serve/_private/common.py`). */
const BAD = new Set(['DEPLOY_FAILED', 'UNHEALTHY']);

/** How the applications of a deploy stand. */
export const standingOf = (serve: ServeAnswer, names: readonly string[]): Standing => {
  const found = names.map((name) => serve.applications.find((one) => one.name === name));
  const bad = found.find((one) => one !== undefined && BAD.has(one.status));
  if (bad !== undefined) {
    const deployment = bad.deployments.find(({ status, message }) => BAD.has(status) && message !== '');
    return {
      is: 'failed',
      name: bad.name,
      message: [bad.message, deployment?.message ?? ''].find(isTold) ?? bad.status,
    };
  }
  const running = found.filter((one) => one?.status === 'RUNNING').length;
  if (running === names.length) return { is: 'done' };
  const waiting = found.find((one) => one?.status !== 'RUNNING');
  const deployment = waiting?.deployments.find(({ status }) => status !== 'HEALTHY');
  const text = [waiting?.name, deployment?.name, waiting?.status, oneLine(deployment?.message ?? '')];
  return {
    is: 'waiting',
    share: running / names.length,
    text: text.filter(isTold).join(' · '),
    of: waiting !== undefined && deployment !== undefined ? named(waiting.name, deployment.name) : null,
  };
};

/** How a shutdown stands; `name` null: of all. */
export const standingOfEnd = (serve: ServeAnswer, name: string | null): Standing => {
  const left = serve.applications.filter((one) => name === null || one.name === name);
  return left.length === 0
    ? { is: 'done' }
    : { is: 'waiting', share: 0, of: null, text: left.map((one) => `${one.name} · ${one.status}`).join(', ') };
};

const named = (application: string, deployment: string): DeploymentName => ({ application, deployment });

const isTold = (text: string | undefined): text is string => text !== undefined && text !== '';

const oneLine = (text: string): string => {
  const [line = ''] = text.split('\n');
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
};

/** What following needs of the world. */
export interface Following {
  /** Null where nobody answered this time. */
  readonly read: () => Promise<ServeAnswer | null>;
  readonly pause: () => Promise<void>;
  readonly isOver: () => boolean;
  readonly told: (standing: Extract<Standing, { is: 'waiting' }>) => Promise<void>;
}

/** Follows until it is done, has failed, or nobody wants to know any more: then null. */
export const follow = async (
  standing: (serve: ServeAnswer) => Standing,
  { read, pause, isOver, told }: Following,
): Promise<Exclude<Standing, { is: 'waiting' }> | null> => {
  while (!isOver()) {
    const serve = await read();
    const now = serve === null ? null : standing(serve);
    if (now !== null && now.is !== 'waiting') return now;
    if (now !== null) await told(now);
    await pause();
  }
  return null;
};
