import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withServer } from './fake-server.ts';
import type { Answering, Asked, FakeServer } from './fake-server.ts';

/** An answer that a real head of a release gave (`test/unit/live/answers`). */
interface Recorded {
  readonly status: number;
  readonly contentType: string;
  readonly json?: unknown;
  readonly text?: string;
}

type Answers = Readonly<Record<string, Recorded>>;

/** What Serve tells, as much of it as tests change. */
export interface ServeTold {
  applications: Record<string, ApplicationTold>;
  [key: string]: unknown;
}

export interface ApplicationTold {
  name: string;
  status: string;
  message: string;
  last_deployed_time_s: number;
  deployed_app_config: unknown;
  [key: string]: unknown;
}

const folder = fileURLToPath(new URL('../unit/live/answers/', import.meta.url));

const recorded = (release: string): Answers => JSON.parse(readFileSync(`${folder}${release}.json`, 'utf8')) as Answers;

/** A dashboard that answers as a real head of a release did, and that tests may change. */
export class FakeCluster {
  readonly #answers: Answers;
  /** What `GET /api/serve/applications/` tells now. */
  serve: ServeTold;
  /** What is answered instead of what the head said: by path, without its query. */
  readonly instead = new Map<string, Answering>();
  /** Is done before each answer. */
  before: (asked: Asked) => void = () => undefined;

  constructor(release: string) {
    this.#answers = recorded(release);
    this.serve = structuredClone(this.#answers[SERVE]?.json) as ServeTold;
  }

  /** Only these applications are there. */
  only(...names: readonly string[]): this {
    const all = Object.entries(this.serve.applications);
    this.serve.applications = Object.fromEntries(all.filter(([name]) => names.includes(name)));
    return this;
  }

  /** Serve was never started. */
  down(): this {
    this.serve = structuredClone(this.#answers[`before ${SERVE}`]?.json) as ServeTold;
    return this;
  }

  /** What `PUT` makes of its applications: each has these statuses, one a look, the last for good. */
  takes(...statuses: readonly string[]): this {
    this.instead.set(`PUT ${SERVE}`, ({ body }, response) => {
      const { applications } = JSON.parse(body) as { readonly applications: readonly { readonly name: string }[] };
      const [like] = Object.values(this.serve.applications);
      const told = applications.map((config) => [
        config.name,
        { ...like, ...NEW, name: config.name, route_prefix: `/${config.name}`, deployed_app_config: config },
      ]);
      this.serve.applications = Object.fromEntries(told) as ServeTold['applications'];
      const left = [...statuses];
      this.before = ({ method, path }) => {
        if (method !== 'GET' || path !== SERVE) return;
        const status = left.length > 1 ? left.shift() : left[0];
        for (const one of Object.values(this.serve.applications)) one.status = status ?? 'RUNNING';
      };
      response.end();
    });
    return this;
  }

  /** A change ends these applications: each has these statuses, one a look, then it is gone. */
  ends(names: readonly string[], ...statuses: readonly string[]): this {
    for (const method of ['PUT', 'DELETE'])
      this.instead.set(`${method} ${SERVE}`, (_, response) => {
        const left = [...statuses];
        this.before = ({ method: asked, path }) => {
          if (asked !== 'GET' || path !== SERVE) return;
          const status = left.shift();
          for (const name of names) {
            const one = this.serve.applications[name];
            if (status === undefined)
              this.only(...Object.keys(this.serve.applications).filter((other) => other !== name));
            else if (one !== undefined) one.status = status;
          }
        };
        response.end();
      });
    return this;
  }

  /** What a head sends of all bodies it gets. */
  readonly answer: Answering = (asked, response) => {
    this.before(asked);
    const path = asked.path.split('?')[0] ?? '';
    const instead = this.instead.get(`${asked.method} ${path}`) ?? this.instead.get(path);
    if (instead !== undefined) {
      instead(asked, response);
      return;
    }
    const found = path === SERVE ? this.#served(asked) : this.#told(asked.path);
    const { status, contentType, json, text } = found ?? NOT_FOUND;
    response.writeHead(status, { 'content-type': contentType }).end(text ?? JSON.stringify(json));
  };

  #served({ method }: Asked): Recorded {
    return method === 'GET' ? { status: 200, contentType: JSON_TYPE, json: this.serve } : DONE;
  }

  /** A list that is asked for with a filter was recorded without one. */
  #told(path: string): Recorded | undefined {
    return this.#answers[path] ?? this.#answers[path.split('&filter')[0] ?? ''];
  }
}

const NEW = { message: '', last_deployed_time_s: 1_800_000_000, deployments: {} };
const SERVE = '/api/serve/applications/';
const JSON_TYPE = 'application/json; charset=utf-8';
const DONE: Recorded = { status: 200, contentType: '', text: '' };
const NOT_FOUND: Recorded = { status: 404, contentType: 'text/plain; charset=utf-8', text: '404: Not Found' };

/** Starts a fake cluster for some work. */
export const withCluster = <T>(
  cluster: FakeCluster,
  work: (server: FakeServer) => Promise<T>,
  options?: { readonly secure?: boolean },
): Promise<T> => withServer(cluster.answer, work, options);
