/** Other homes of what Ray and Python offer, by where it is known here. */
const HOMES: readonly (readonly [RegExp, string])[] = [
  [/^ray\.serve\.(?:api\.)?(deployment|ingress|batch|run|start|multiplexed|get_deployment_handle)$/, 'ray.serve.$1'],
  [/^ray\.serve\.(?:config|schema)\.(\w+)$/, 'ray.serve.config.$1'],
  [/^ray\.serve\.(?:deployment|handle)\.(\w+)$/, 'ray.serve.types.$1'],
  [/^ray\.serve\.(Application|Deployment)$/, 'ray.serve.types.$1'],
  [
    /^ray\.serve\.llm\.(?:openai_api_models|builders|configs|deployments|deployment|ingress)\.(\w+)$/,
    'ray.serve.llm.$1',
  ],
  [/^ray\.llm\._internal\.serve\.(?:\w+\.)*deployments\.routers\.router\.(LLMRouter)$/, 'ray.serve.llm.$1'],
  [
    /^ray\.llm\._internal\.serve\.(?:\w+\.)*((?:LLM|ModelLoading|Lora|CloudMirror)Config|LLMServingArgs|LLMServer|OpenAiIngress|make_fastapi_ingress|build_(?:llm_deployment|dp_deployment|(?:pd_|dp_)?openai_app))$/,
    'ray.serve.llm.$1',
  ],
  [/^typing_extensions\.(\w+)$/, 'typing.$1'],
  [/^pydantic\.(?:v1|fields|main)\.(\w+)$/, 'pydantic.$1'],
];

/** The path under which something of a package is known here. */
export const canonical = (path: string): string => {
  if (!PACKAGES.test(path)) return path;
  const home = HOMES.find(([pattern]) => pattern.test(path));
  return home === undefined ? path : path.replace(home[0], home[1]);
};

/** Those of which something has another home. */
const PACKAGES = /^(?:ray|typing_extensions|pydantic)\./;
