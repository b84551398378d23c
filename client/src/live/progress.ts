import { hasFailed } from '../../../server/src/core/index.ts';
import type { LiveApplication, LiveServe, Stand, StandOfEnd } from '../../../server/src/core/index.ts';
import { joined } from './row-texts.ts';

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

/** How a deploy stands that has so many applications. */
export const standingOf = (stand: Stand<LiveApplication>, all: number): Standing => {
  if (stand.is === 'runs') return { is: 'done' };
  if (stand.is === 'fails') {
    const { name, message, status, deployments } = stand.of;
    const deployment = deployments.find((one) => hasFailed(one) && one.message !== '');
    return { is: 'failed', name, message: [message, deployment?.message ?? ''].find(isTold) ?? status };
  }
  const { of: waiting, running } = stand;
  const deployment = waiting?.deployments.find(({ status }) => status !== 'HEALTHY');
  return {
    is: 'waiting',
    share: running / all,
    text: joined(' · ', [waiting?.name, deployment?.name, waiting?.status, oneLine(deployment?.message ?? '')]),
    of: waiting !== undefined && deployment !== undefined ? named(waiting.name, deployment.name) : null,
  };
};

/** How a shutdown of so many applications stands. */
export const standingOfEnd = (stand: StandOfEnd<LiveApplication>, all: number): Standing => {
  if (stand.is === 'gone') return { is: 'done' };
  if (stand.is === 'again') return { is: 'failed', name: stand.of.name, message: stand.of.status };
  const { left } = stand;
  const text = left.map(({ name, status }) => `${name} · ${status}`).join(', ');
  return { is: 'waiting', share: 1 - left.length / Math.max(all, left.length), of: null, text };
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
  readonly read: () => Promise<LiveServe | null>;
  /** `looks`: those before the one that was just made. */
  readonly pause: (looks: number) => Promise<void>;
  readonly isOver: () => boolean;
  readonly told: (standing: Extract<Standing, { is: 'waiting' }>) => Promise<void>;
}

/** Follows until it is done, has failed, or nobody wants to know any more: then null. */
export const follow = async (
  standing: (serve: LiveServe, looks: number) => Standing,
  { read, pause, isOver, told }: Following,
): Promise<Exclude<Standing, { is: 'waiting' }> | null> => {
  for (let looks = 0; !isOver(); looks++) {
    const serve = await read();
    const now = serve === null ? null : standing(serve, looks);
    if (now !== null && now.is !== 'waiting') return now;
    if (now !== null) await told(now);
    await pause(looks);
  }
  return null;
};
