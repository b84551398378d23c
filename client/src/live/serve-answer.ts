import { PATHS, readServe } from '../../../server/src/core/index.ts';
import type { LiveAnswer, LiveServe } from '../../../server/src/core/index.ts';

/** What Serve answered; where it does not run there is nothing in it. Null: it could not be read. */
export const serveIn = (answer: LiveAnswer | undefined): LiveServe | null => {
  const told = answer === undefined ? null : readServe(new Map([[PATHS.serve, answer]]));
  return told === 'not running' ? NOTHING : told;
};

const NOTHING: LiveServe = {
  applications: [],
  targetCapacity: null,
  proxyLocation: null,
  httpOptions: null,
  grpcOptions: null,
  proxies: [],
  controller: { node: null, actor: null },
};

const CALM = new Set(['RUNNING', 'HEALTHY', 'DEPLOY_FAILED', 'NOT_STARTED']);

/** Whether something starts, stops, scales or heals there. */
export const isChanging = ({ applications }: LiveServe): boolean =>
  applications.some(({ status, deployments }) => [status, ...deployments.map((one) => one.status)].some(isOnItsWay));

const isOnItsWay = (status: string): boolean => status !== '' && !CALM.has(status);
