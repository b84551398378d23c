import { allOf, countOf, idOf, listOf, numberOf, objectOf, resourcesOf, textOf } from './json.ts';
import type { JsonObject } from './json.ts';
import type { LiveApplication, LiveDeployment, LiveReplica, LiveServe } from './live-cluster.ts';

/**
 * `ServeInstanceDetails` of `ray/serve/schema.py`; `'not running'` where Serve was never started or is shut down, null for
 * another shape.
 */
export const serveOf = (details: JsonObject): LiveServe | 'not running' | null => {
  const applications = allOf(valuesOf(details.applications) ?? [null], applicationOf);
  const proxies = allOf(Object.entries(objectOf(details.proxies ?? {}) ?? { '': null }), proxyOf);
  const controller = objectOf(details.controller_info);
  if (applications === null || proxies === null || controller === null) return null;
  if (applications.length === 0 && Object.keys(controller).length === 0) return 'not running';
  return {
    applications,
    targetCapacity: numberOf(details.target_capacity),
    proxyLocation: textOf(details.proxy_location),
    httpOptions: details.http_options ?? null,
    grpcOptions: details.grpc_options ?? null,
    proxies,
    controller: { node: idOf(controller.node_id), actor: idOf(controller.actor_id) },
  };
};

const valuesOf = (value: unknown): readonly unknown[] | null => {
  const object = objectOf(value);
  return object && Object.values(object);
};

const proxyOf = (entry: unknown): LiveServe['proxies'][number] | null => {
  const [node, value] = listOf(entry) ?? [];
  const [id, proxy] = [textOf(node), objectOf(value)];
  const status = textOf(proxy?.status);
  return id === null || status === null ? null : { node: id, status, actor: idOf(proxy?.actor_id) };
};

const applicationOf = (value: unknown): LiveApplication | null => {
  const app = objectOf(value);
  const [name, status] = [app?.name, textOf(app?.status)];
  const deployments = allOf(valuesOf(app?.deployments) ?? [null], deploymentOf);
  if (app === null || typeof name !== 'string' || status === null || deployments === null) return null;
  const source = app.source;
  return {
    name,
    status,
    message: uncoloured(textOf(app.message) ?? ''),
    routePrefix: textOf(app.route_prefix),
    source: source === 'declarative' || source === 'imperative' ? source : null,
    deployedConfig: app.deployed_app_config ?? null,
    deployedAt: numberOf(app.last_deployed_time_s),
    deployments,
  };
};

const deploymentOf = (value: unknown): LiveDeployment | null => {
  const deployment = objectOf(value);
  const [name, status] = [textOf(deployment?.name), textOf(deployment?.status)];
  const replicas = allOf(listOf(deployment?.replicas) ?? [null], replicaOf);
  if (deployment === null || name === null || status === null || replicas === null) return null;
  const config = deployment.deployment_config ?? null;
  return {
    name,
    status,
    trigger: textOf(deployment.status_trigger),
    message: uncoloured(textOf(deployment.message) ?? ''),
    target: countOf(deployment.target_num_replicas) ?? fixedTarget(objectOf(config)),
    config,
    required: resourcesOf(deployment.required_resources),
    replicas,
  };
};

const fixedTarget = (config: JsonObject | null): number | null =>
  config !== null && (config.autoscaling_config ?? null) === null ? countOf(config.num_replicas) : null;

const replicaOf = (value: unknown): LiveReplica | null => {
  const replica = objectOf(value);
  const [id, state] = [textOf(replica?.replica_id), textOf(replica?.state)];
  if (replica === null || id === null || state === null) return null;
  return {
    id,
    state,
    node: idOf(replica.node_id),
    ip: textOf(replica.node_ip),
    actor: idOf(replica.actor_id),
    worker: idOf(replica.worker_id),
    logFile: textOf(replica.log_file_path),
    startedAt: numberOf(replica.start_time_s),
  };
};

/** Ray colours names of tasks in what it quotes. */
const uncoloured = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, '');
