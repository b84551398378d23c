import type { LiveCluster } from '../../core/index.ts';

/** What is deployed by config, as a config that deploys it again. */
export interface DeployedConfig {
  readonly proxy_location?: string;
  readonly http_options?: unknown;
  readonly grpc_options?: unknown;
  readonly target_capacity?: number;
  readonly applications: readonly unknown[];
}

/**
 * The config of all that was deployed by one, without the applications that are named. What `serve.run` started has none.
 * Serve keeps the options it was started with while it runs; they matter where it is started anew.
 */
export const deployedConfig = ({ serve }: LiveCluster, without: ReadonlySet<string> = new Set()): DeployedConfig => {
  const applications = (serve?.applications ?? []).filter(
    ({ name, deployedConfig: config, status }) => isThere(config) && status !== 'DELETING' && !without.has(name),
  );
  return {
    ...(serve?.proxyLocation != null && { proxy_location: serve.proxyLocation }),
    ...(isThere(serve?.httpOptions) && { http_options: serve?.httpOptions }),
    ...(isThere(serve?.grpcOptions) && { grpc_options: serve?.grpcOptions }),
    ...(serve?.targetCapacity != null && { target_capacity: serve.targetCapacity }),
    applications: applications.map((one) => one.deployedConfig),
  };
};

const isThere = (value: unknown): boolean => value !== null && value !== undefined;

/** What a dashboard shows instead of a value that it hides (`ray/dashboard/runtime_env_redaction.py`). */
const HIDDEN = '<redacted>';

/** Whether values stand in a config that are not the real ones. */
export const hidesValues = (config: DeployedConfig): boolean => JSON.stringify(config).includes(`:"${HIDDEN}"`);
