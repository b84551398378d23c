import type { LiveServe } from './live-cluster.ts';

/** What a config deployed, as far as it matters for deploying it again. */
export interface Deployed {
  readonly applications: readonly {
    readonly name: string;
    readonly status: string;
    /** What was deployed; null for one started by `serve.run`. */
    readonly config: unknown;
  }[];
  /** The options above the applications, as a deploy takes them. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** The body of a deploy (`ServeDeploySchema`). */
export type DeployedConfig = Readonly<Record<string, unknown>> & { readonly applications: readonly unknown[] };

/** What runs, as it was deployed; null: Serve does not run. */
export const deployedIn = (serve: LiveServe | null): Deployed => ({
  applications: (serve?.applications ?? []).map(({ name, status, deployedConfig }) => ({
    name,
    status,
    config: deployedConfig ?? null,
  })),
  options: withoutNone({
    proxy_location: serve?.proxyLocation,
    http_options: serve?.httpOptions,
    grpc_options: serve?.grpcOptions,
    target_capacity: serve?.targetCapacity,
  }),
});

const withoutNone = (options: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null && value !== undefined));

/**
 * The config of all that was deployed by one, without the application that is named. What `serve.run` started has none, and
 * what is on its way out is as good as gone. Serve keeps the options it was started with while it runs; they matter where it
 * is started anew.
 */
export const deployedConfig = ({ applications, options }: Deployed, without: string | null = null): DeployedConfig => ({
  ...options,
  applications: applications
    .filter(({ name, status, config }) => config !== null && status !== 'DELETING' && name !== without)
    .map(({ config }) => config),
});

/** What a dashboard shows instead of a value that it hides (`ray/dashboard/runtime_env_redaction.py`). */
const HIDDEN = '<redacted>';

/** Whether values stand in a config that are not the real ones: deployed again it would set the marks themselves. */
export const hidesValues = (config: unknown): boolean => {
  if (typeof config === 'string') return config === HIDDEN;
  return typeof config === 'object' && config !== null && Object.values(config).some(hidesValues);
};
