import { curlLine, modelLines, requestPlace } from '../../core/index.ts';
import type { LiveCluster } from '../../core/index.ts';

/** What a config that was deployed says of one application; all else of it is of no matter here. */
interface Sent {
  readonly name?: unknown;
  readonly args?: Readonly<Record<string, unknown>>;
  readonly import_path?: unknown;
}

/** The builders of `ray.serve.llm`, whose applications speak OpenAI’s API. */
const OPENAI = /\bbuild_(?:pd_|dp_)?openai_app$/;

/** Lines for a shell that ask what was deployed: models by their names, other applications at their route. */
export const curlLines = (body: string, cluster: LiveCluster): readonly string[] => {
  const { applications = [] } = JSON.parse(body) as { readonly applications?: readonly Sent[] };
  const base = baseOf(cluster);
  return applications.flatMap((application) => {
    const route = routeOf(application, cluster);
    if (route === null) return [];
    const models = modelsOf(application);
    if (models === null) return [curlLine(`${base}${route === '' ? '/' : route}`)];
    return modelLines(`${base}${route}`, models);
  });
};

/** The machine of the dashboard, on the port of Serve’s own proxy. */
const baseOf = ({ address, serve }: LiveCluster): string => {
  const { port, root } = requestPlace(serve?.httpOptions);
  return `http://${new URL(address).hostname}:${String(port)}${root}`;
};

/** Without a slash at its end; null where the application has none. */
const routeOf = ({ name }: Sent, { serve }: LiveCluster): string | null => {
  const one = serve?.applications.find((running) => running.name === (name ?? 'default'));
  return one?.routePrefix?.replace(/\/+$/, '') ?? null;
};

/** The names of the models of an application that speaks OpenAI’s API; null for any other. */
const modelsOf = ({ import_path: path, args }: Sent): readonly string[] | null => {
  if (typeof path !== 'string' || !OPENAI.test(path)) return null;
  const { llm_configs: several, llm_config: one, prefill_config: prefill } = args ?? {};
  const configs: readonly unknown[] = [
    ...(Array.isArray(several) ? (several as readonly unknown[]) : []),
    one,
    prefill,
  ];
  return configs.map(idOf).filter((id) => typeof id === 'string');
};

const idOf = (config: unknown): unknown =>
  (config as { readonly model_loading_config?: { readonly model_id?: unknown } } | null | undefined)
    ?.model_loading_config?.model_id;
