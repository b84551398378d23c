import type {
  LiveActor,
  LiveApplication,
  LiveCluster,
  LiveDeployment,
  LiveGroup,
  LiveNode,
} from '../../../server/src/core/index.ts';
import { resources } from '../../../server/src/core/index.ts';

type Amounts = Readonly<Record<string, number>>;

/** A node; `free` null: the release does not tell it. */
export const node = (id: string, total: Amounts, free: Amounts | null, isHead = false): LiveNode => ({
  id,
  ip: `10.0.0.${id}`,
  isHead,
  total: resources(total),
  free: free && resources(free),
  reserved: null,
  labels: new Map(),
});

/** A replica of `application#deployment` outside of any group. */
export const actor = (id: string, owner: string, on: string, required: Amounts): LiveActor => ({
  id,
  className: `ServeReplica:${owner.replace('#', ':')}`,
  name: `SERVE_REPLICA::${owner}#${id}`,
  state: 'ALIVE',
  node: on,
  required: resources(required),
  group: null,
});

export const group = (id: string, owner: string, bundles: readonly (readonly [string, Amounts])[]): LiveGroup => ({
  id,
  name: `SERVE_REPLICA::${owner}#${id}`,
  state: 'CREATED',
  bundles: bundles.map(([on, amounts]) => ({ node: on, resources: resources(amounts) })),
});

/** An application that a config deployed; one started by `serve.run` has none. */
export const application = (name: string, rest: Partial<LiveApplication> = {}): LiveApplication => ({
  name,
  status: 'RUNNING',
  message: '',
  routePrefix: '/',
  source: null,
  deployedConfig: { name },
  deployedAt: null,
  deployments: [],
  ...rest,
});

/** A deployment with a replica for each node that is named; null: one that has none yet. */
export const deployment = (
  name: string,
  status: string,
  target: number | null,
  on: readonly (string | null)[],
): LiveDeployment => ({
  name,
  status,
  trigger: null,
  message: '',
  target,
  config: {},
  required: null,
  replicas: on.map((id, index) => ({
    id: `${name}${String(index)}`,
    state: id === null ? 'STARTING' : 'RUNNING',
    node: id,
    ip: id && `10.0.0.${id}`,
    actor: null,
    worker: null,
    logFile: id && `/serve/${name}${String(index)}.log`,
    startedAt: null,
  })),
});

export const cluster = (rest: Partial<LiveCluster>, ...applications: readonly LiveApplication[]): LiveCluster => ({
  address: 'http://127.0.0.1:8265',
  ray: '2.47.1',
  session: null,
  readAt: 0,
  nodes: [],
  groups: [],
  actors: [],
  waiting: [],
  used: null,
  growing: null,
  statusText: null,
  serve: {
    applications,
    targetCapacity: null,
    proxyLocation: null,
    httpOptions: {},
    grpcOptions: {},
    proxies: [],
    controller: { node: null, actor: null },
  },
  unread: [],
  ...rest,
});
