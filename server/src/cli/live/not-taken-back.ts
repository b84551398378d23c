import type { DeployedConfig } from '../../core/index.ts';

interface App {
  readonly name?: string;
  readonly import_path?: unknown;
  readonly args?: unknown;
  readonly runtime_env?: unknown;
  readonly deployments?: readonly (Readonly<Record<string, unknown>> & { readonly name?: string })[];
}

/**
 * Options of deployments that a new config sets and the one before left out: to deploy that one again does not take them
 * back, as Ray lays it over what runs. Where the code or its arguments change, it builds anew and takes them back.
 */
export const notTakenBack = (before: DeployedConfig, body: string): readonly string[] => {
  const earlier = new Map((before.applications as readonly App[]).map((app) => [app.name ?? 'default', app]));
  const { applications = [] } = JSON.parse(body) as { readonly applications?: readonly App[] };
  return applications.flatMap((app) => {
    const name = app.name ?? 'default';
    const old = earlier.get(name);
    if (old === undefined || codeOf(old) !== codeOf(app)) return [];
    return (app.deployments ?? []).flatMap(({ name: deployment = '', ...options }) => {
      const left = old.deployments?.find((one) => one.name === deployment) ?? {};
      return Object.keys(options)
        .filter((key) => !(key in left))
        .map((key) => `${name}/${deployment}: ${key}`);
    });
  });
};

const codeOf = ({ import_path: path, args, runtime_env: environment }: App): string =>
  JSON.stringify([path, args ?? {}, environment ?? {}]);
