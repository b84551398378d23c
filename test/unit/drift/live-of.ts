import type { LiveApplication, LiveCluster, LiveDeployment } from '../../../server/src/core/live/live-cluster.ts';

/** As much of `GET /api/serve/applications/` as is read here. */
export interface ServeAnswer {
  readonly proxy_location?: string;
  readonly http_options?: unknown;
  readonly grpc_options?: unknown;
  readonly target_capacity?: number | null;
  readonly applications: Readonly<Record<string, ApplicationAnswer>>;
}

interface ApplicationAnswer {
  readonly name: string;
  readonly status: string;
  readonly route_prefix?: string | null;
  readonly source?: 'declarative' | 'imperative';
  readonly deployed_app_config?: unknown;
  readonly deployments: Readonly<Record<string, DeploymentAnswer>>;
}

interface DeploymentAnswer {
  readonly name: string;
  readonly status: string;
  readonly target_num_replicas?: number;
  readonly deployment_config?: unknown;
}

/** A cluster of which only Serve’s answer is known. */
export const liveOf = (ray: string, answer: ServeAnswer): LiveCluster => ({
  address: 'http://127.0.0.1:8265',
  ray,
  session: null,
  used: null,
  growing: null,
  readAt: 0,
  nodes: null,
  groups: null,
  actors: null,
  waiting: null,
  statusText: null,
  unread: [],
  serve: {
    applications: Object.values(answer.applications).map(applicationOf),
    targetCapacity: answer.target_capacity ?? null,
    proxyLocation: answer.proxy_location ?? null,
    httpOptions: answer.http_options,
    grpcOptions: answer.grpc_options,
    proxies: [],
    controller: { node: null, actor: null },
  },
});

const applicationOf = (one: ApplicationAnswer): LiveApplication => ({
  name: one.name,
  status: one.status,
  message: '',
  routePrefix: one.route_prefix ?? null,
  source: one.source ?? null,
  deployedConfig: one.deployed_app_config ?? null,
  deployedAt: null,
  deployments: Object.values(one.deployments).map(deploymentOf),
});

const deploymentOf = (one: DeploymentAnswer): LiveDeployment => ({
  name: one.name,
  status: one.status,
  trigger: null,
  message: '',
  target: one.target_num_replicas ?? null,
  config: one.deployment_config,
  required: null,
  replicas: [],
});
