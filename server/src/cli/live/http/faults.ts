import { nodeFault } from '../../../core/index.ts';
import type { LiveAnswer } from '../../../core/index.ts';

/** A proxy that makes no tunnel. */
export class ProxyRefusal extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`HTTP ${String(status)}`);
    this.status = status;
  }
}

/** The answer that an error of Node is; `proxy`: through which it was to go, with which it cannot be the dashboard that is not there. */
export const faultOf = (error: unknown, proxy: string | null): LiveAnswer => {
  if (error instanceof ProxyRefusal) return { fault: 'blocked', detail: `${proxy ?? ''}: ${error.message}` };
  const answer = nodeFault(error);
  return proxy !== null && (answer.fault === 'unreachable' || answer.fault === 'unknown-host')
    ? { fault: 'blocked', detail: `${proxy}: ${answer.detail}` }
    : answer;
};
