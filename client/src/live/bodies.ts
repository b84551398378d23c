import type { ServeAnswer, ServeApplication } from './serve-answer.ts';

/** The body of a deploy that leaves all as it was deployed; null where nothing was, or only by `serve.run`. */
export const bodyOfRunning = (serve: ServeAnswer): string | null => {
  const configs = serve.applications.filter(isThere).map(({ config }) => config);
  return configs.length === 0 ? null : bodyWith(serve, configs);
};

/** The body of a deploy that leaves all but one application as it was deployed. */
export const bodyWithout = (serve: ServeAnswer, name: string): string =>
  bodyWith(
    serve,
    serve.applications.filter((one) => isThere(one) && one.name !== name).map(({ config }) => config),
  );

/** Deployed by a config, and not on its way out. */
const isThere = ({ config, status }: ServeApplication): boolean => config !== null && status !== 'DELETING';

/**
 * Whether a body holds marks in the place of values: newer dashboards tell no environment variables
 * (`dashboard/runtime_env_redaction.py`). Deployed again it would set the marks themselves.
 */
export const hidesValues = (body: string): boolean => /: ?"<redacted>"/i.test(body);

const bodyWith = ({ options }: ServeAnswer, applications: readonly unknown[]): string =>
  JSON.stringify({ ...options, applications }, null, 2);

/** The names of the applications that a body deploys. */
export const namesIn = (body: string): readonly string[] => applicationsIn(body).map(({ name }) => name);

interface BodyApplication {
  readonly name: string;
  readonly routePrefix: string | null;
  /** Names under which clients ask for the models of an LLM application, as far as they stand in the body; null for others. */
  readonly models: readonly string[] | null;
}

type Bag = Readonly<Record<string, unknown>>;
const bagIn = (value: unknown): Bag => (typeof value === 'object' && value !== null ? (value as Bag) : {});
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
const textsIn = (value: unknown): readonly string[] => (typeof value === 'string' && value !== '' ? [value] : []);

/** Ray’s own defaults: the name `default` and the route `/` (`ServeApplicationSchema` in `serve/schema.py`). */
export const applicationsIn = (body: string): readonly BodyApplication[] =>
  listIn(bagIn(JSON.parse(body)).applications).map((value) => {
    const { name, route_prefix: route, args } = bagIn(value);
    return {
      name: typeof name === 'string' ? name : 'default',
      routePrefix: route === undefined ? '/' : typeof route === 'string' ? route : null,
      models: modelsIn(bagIn(args)),
    };
  });

/** `llm_configs` of `build_openai_app`; a text there names a file. */
const modelsIn = (args: Bag): readonly string[] | null =>
  args.llm_configs === undefined
    ? null
    : listIn(args.llm_configs).flatMap((config) => textsIn(bagIn(bagIn(config).model_loading_config).model_id));
