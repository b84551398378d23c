import { hasFailed, standOf } from '../../../server/src/core/index.ts';
import { joined } from './row-texts.ts';
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

/** How the applications of a deploy stand. */
export const standingOf = (serve: ServeAnswer, names: readonly string[]): Standing => {
  const stand = standOf(serve.applications, names);
  if (stand.is === 'runs') return { is: 'done' };
  if (stand.is === 'fails') {
    const { name, message, status, deployments } = stand.of;
    const deployment = deployments.find((one) => hasFailed(one) && one.message !== '');
    return { is: 'failed', name, message: [message, deployment?.message ?? ''].find(isTold) ?? status };
  }
  const waiting = stand.of;
  const running = serve.applications.filter((one) => names.includes(one.name) && one.status === 'RUNNING').length;
  const deployment = waiting?.deployments.find(({ status }) => status !== 'HEALTHY');
  return {
    is: 'waiting',
    share: running / names.length,
    text: joined(' · ', [waiting?.name, deployment?.name, waiting?.status, oneLine(deployment?.message ?? '')]),
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
