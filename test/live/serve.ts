import { request } from 'node:http';
import { parse } from 'yaml';

/** What is read here of `GET /api/serve/applications/`, by plain HTTP beside the product's own reading. */
export type Applications = Readonly<Record<string, ApplicationState>>;

export interface ApplicationState {
  readonly status: string;
  readonly message: string;
  readonly deployments: Readonly<Record<string, DeploymentState>>;
}

export interface DeploymentState {
  readonly status: string;
  readonly message: string;
  readonly target_num_replicas?: number;
  readonly deployment_config: { readonly num_replicas?: number | string | null };
  readonly replicas: readonly {
    readonly replica_id: string;
    readonly state: string;
    /** Newer releases leave out what is null. */
    readonly node_id?: string | null;
    readonly actor_name: string | null;
    readonly pid?: number | null;
  }[];
}

const PATH = '/api/serve/applications/';
const PATIENCE_MS = 900_000;
const POLL_MS = 500;

/** Ray says after some seconds that a replica waits for room. */
export const isWaiting = ({ message }: Pick<DeploymentState, 'message'>): boolean =>
  /taken more than \d+s to be scheduled/.test(message);

/**
 * The text of an answer of a dashboard; throws where it refuses. Not by `fetch`: its `Sec-Fetch-Mode` header makes 2.52 on
 * take it for a browser, which may not deploy. 2.47 answers 500 to one without `User-Agent`.
 */
export const ask = (method: 'GET' | 'PUT' | 'DELETE', url: string, body?: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = {
      'user-agent': 'ray-serve-lens',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    };
    const asked = request(url, { method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('error', reject).on('end', () => {
        if (answer.statusCode === 200) resolve(text);
        else reject(new Error(`${method} ${url}: ${String(answer.statusCode)} ${text}`));
      });
    });
    asked.on('error', reject).end(body);
  });

export const applicationsOn = async (address: string): Promise<Applications> =>
  (JSON.parse(await ask('GET', address + PATH)) as { readonly applications: Applications }).applications;

/** Deploys a config as `serve deploy` does. */
export const deploy = async (address: string, text: string): Promise<void> => {
  await ask('PUT', address + PATH, JSON.stringify(parse(text)));
};

export const shutDown = async (address: string): Promise<void> => {
  await ask('DELETE', address + PATH);
};

/** What a question answers once it shows something; throws with the last answer where it never does. */
export const until = async <T>(ask: () => Promise<T>, shows: (value: T) => boolean): Promise<T> => {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await ask();
    if (shows(value)) return value;
    if (Date.now() > deadline)
      throw new Error(`it never came to that\n${JSON.stringify(value, null, 1).slice(0, 4000)}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
};

/** Whether there are applications, and every deployment runs all it wants or says that it waits for room. */
export const isSettled = (applications: Applications): boolean =>
  Object.keys(applications).length > 0 &&
  Object.values(applications).every(
    ({ status, deployments }) =>
      status === 'DEPLOY_FAILED' ||
      status === 'RUNNING' ||
      (Object.keys(deployments).length > 0 &&
        Object.values(deployments).every((one) => one.status === 'HEALTHY' || isWaiting(one))),
  );

/** Whether every replica runs or is known to have no room: nothing is built, starts or stops any more. */
export const isPlaced = (applications: Applications): boolean =>
  isSettled(applications) &&
  Object.values(applications).every(({ deployments }) =>
    Object.values(deployments).every(
      (one) =>
        one.replicas.every(
          ({ state, node_id }) => state === 'RUNNING' || (state === 'STARTING' && (node_id ?? null) === null),
        ) &&
        (isWaiting(one) || one.replicas.every(({ state }) => state === 'RUNNING')),
    ),
  );
