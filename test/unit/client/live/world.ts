import type { LiveAnswer, LiveRequest } from '../../../../server/src/core/index.ts';
import type { World } from '../../../../client/src/live/connection.ts';
import type { LiveSet } from '../../../../client/src/live/protocol.ts';

export const json = (value: unknown, status = 200): LiveAnswer => ({
  status,
  contentType: 'application/json',
  text: JSON.stringify(value),
});

/** What Serve tells of one application. */
export const serveTold = (status: string): object => ({
  controller_info: { node_id: 'x' },
  applications: { a: { name: 'a', status, deployments: {} } },
});

export const unreachable: LiveAnswer = { fault: 'unreachable', detail: 'ECONNREFUSED' };

/** A world with a clock that only moves when it is told to. */
export class FakeWorld implements World {
  readonly asked: string[] = [];
  readonly told: LiveSet[] = [];
  changes = 0;
  isWatched = true;
  at = 1_000;
  status = 'RUNNING';
  answers: (request: LiveRequest) => LiveAnswer = ({ path }) =>
    path === '/api/version'
      ? json({ ray_version: '2.47.1' })
      : path === '/api/serve/applications/'
        ? json(serveTold(this.status))
        : json({ data: {} });
  #waiting: { readonly at: number; readonly call: () => void }[] = [];

  readonly ask = (address: string, request: LiveRequest): Promise<LiveAnswer> => {
    this.asked.push(`${request.method} ${address}${request.path}`);
    return Promise.resolve(this.answers(request));
  };

  readonly now = (): number => this.at;

  readonly after = (milliseconds: number, call: () => void): (() => void) => {
    const one = { at: this.at + milliseconds, call };
    this.#waiting.push(one);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== one);
    };
  };

  readonly isSeen = (): boolean => this.isWatched;
  readonly tell = (set: LiveSet): void => void this.told.push(set);
  readonly changed = (): void => {
    this.changes++;
  };

  /** How long until the next look, in seconds; null: none is planned. */
  get wait(): number | null {
    const [first] = this.#waiting;
    return first === undefined ? null : (first.at - this.at) / 1_000;
  }

  /** Moves the clock, and lets what is due run to its end. */
  async pass(seconds: number): Promise<void> {
    this.at += seconds * 1_000;
    const due = this.#waiting.filter(({ at }) => at <= this.at);
    this.#waiting = this.#waiting.filter(({ at }) => at > this.at);
    for (const { call } of due) call();
    await settled();
  }
}

/** All promises that wait on nothing but each other have run. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
