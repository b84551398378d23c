import type { LiveAnswer, LiveAnswers } from '../../../server/src/core/index.ts';

/** Where Serve is asked, deployed and shut down, in every release covered. */
export const SERVE_PATH = '/api/serve/applications/';
export const VERSION_PATH = '/api/version';

/** What the extension itself reads of Serve: enough to follow a deploy; all else the server reads. */
export interface ServeAnswer {
  readonly applications: readonly ServeApplication[];
  /** The options above the applications, as a deploy takes them back. */
  readonly options: Readonly<Record<string, unknown>>;
}

export interface ServeApplication {
  readonly name: string;
  /** As Ray has it: `RUNNING`, `DEPLOY_FAILED`, … */
  readonly status: string;
  readonly message: string;
  readonly routePrefix: string | null;
  /** When it was deployed last, in seconds since 1970; null where that is not told. */
  readonly deployedAt: number | null;
  /** What was deployed; null for one started by `serve.run`. */
  readonly config: unknown;
  /** Statuses of its deployments, with what Ray says of each. */
  readonly deployments: readonly { readonly name: string; readonly status: string; readonly message: string }[];
}

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

const bagIn = (value: unknown): Bag => (isBag(value) ? value : {});

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The JSON of an answer that says it is well; undefined for all else. */
export const jsonIn = (answer: LiveAnswer | undefined): unknown => {
  if (answer === undefined || !('status' in answer) || answer.status !== 200) return undefined;
  try {
    return JSON.parse(answer.text) as unknown;
  } catch {
    return undefined;
  }
};

/** `ray_version` of a dashboard; null for what is no dashboard. */
export const releaseIn = (answers: LiveAnswers): string | null => {
  const version = bagIn(jsonIn(answers.get(VERSION_PATH))).ray_version;
  return typeof version === 'string' ? version : null;
};

/** Options of `ServeDeploySchema` that `GET` tells as `PUT` takes them (`serve/schema.py`). */
const OPTIONS = ['proxy_location', 'http_options', 'grpc_options', 'target_capacity'];

/** What Serve answered; null where it could not be read. */
export const serveIn = (answer: LiveAnswer | undefined): ServeAnswer | null => {
  const json = jsonIn(answer);
  if (!isBag(json) || !isBag(json.applications)) return null;
  return {
    applications: Object.entries(json.applications).map(([name, value]) => applicationOf(name, bagIn(value))),
    options: Object.fromEntries(OPTIONS.flatMap((key) => (json[key] == null ? [] : [[key, json[key]]]))),
  };
};

const applicationOf = (name: string, value: Bag): ServeApplication => ({
  name,
  status: textIn(value.status),
  message: textIn(value.message),
  routePrefix: typeof value.route_prefix === 'string' ? value.route_prefix : null,
  deployedAt: typeof value.last_deployed_time_s === 'number' ? value.last_deployed_time_s : null,
  config: value.deployed_app_config ?? null,
  deployments: Object.entries(bagIn(value.deployments)).map(([deployment, one]) => ({
    name: deployment,
    status: textIn(bagIn(one).status),
    message: textIn(bagIn(one).message),
  })),
});

const CALM = new Set(['RUNNING', 'HEALTHY', 'DEPLOY_FAILED', 'NOT_STARTED']);

/** Whether something starts, stops, scales or heals there. */
export const isChanging = ({ applications }: ServeAnswer): boolean =>
  applications.some(({ status, deployments }) => [status, ...deployments.map((one) => one.status)].some(isOnItsWay));

const isOnItsWay = (status: string): boolean => status !== '' && !CALM.has(status);
