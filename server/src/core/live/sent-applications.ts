import { applicationName } from '../options/read/application-name.ts';
import { treeOfJson } from '../yaml/json-tree.ts';
import { jsonOf, listOf, objectOf, textOf } from './json.ts';
import type { JsonObject } from './json.ts';

/** An application in the body of a deploy. */
export interface SentApplication {
  readonly name: string;
  /** Null where it has none. */
  readonly routePrefix: string | null;
  /** Names by which clients ask for its models, as far as they stand there; null where it speaks no OpenAI’s API. */
  readonly models: readonly string[] | null;
}

/** Ray’s own defaults: the name `default` and the route `/` (`ServeApplicationSchema` in `ray/serve/schema.py`). */
export const sentApplications = (body: string): readonly SentApplication[] =>
  (listOf(objectOf(jsonOf(body))?.applications) ?? []).map((value) => {
    const application = objectOf(value) ?? {};
    const { route_prefix: route } = application;
    return {
      name: applicationName(treeOfJson(application)),
      routePrefix: route === undefined ? '/' : textOf(route),
      models: modelsOf(application),
    };
  });

/** The builders of `ray.serve.llm` whose applications speak OpenAI’s API. */
const OPENAI = /\bbuild_(?:\w+_)?openai_app$/;

const modelsOf = ({ import_path: path, args }: JsonObject): readonly string[] | null => {
  const models = modelsIn(objectOf(args) ?? {});
  return models.length > 0 || OPENAI.test(textOf(path) ?? '') ? models : null;
};

/**
 * Where each of the builders takes configs of models (`LLMServingArgs`, `PDServingArgs`, `DPOpenAiServingArgs`); a text in
 * place of a config names a file on the cluster.
 */
const modelsIn = ({ llm_configs: several, ...args }: JsonObject): readonly string[] => {
  const configs = [...(listOf(several) ?? []), args.llm_config, args.prefill_config, args.decode_config];
  return [
    ...new Set(configs.flatMap((config) => textOf(objectOf(objectOf(config)?.model_loading_config)?.model_id) ?? [])),
  ];
};
