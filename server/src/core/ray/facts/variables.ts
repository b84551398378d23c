import { at } from '../release.ts';
import type { Steps } from '../release.ts';
import generated from './generated/variables.json' with { type: 'json' };
import { eachStep, derive, namesOn, stepsOf } from './steps-of.ts';

/**
 * The environment variables that the builders of `ray.serve.llm` read, by release: names as they stand in its source, and
 * effects as applications built under them showed (`oracle/probe/variables.py`).
 */
const RATIO = '_TO_MODEL_REPLICA_RATIO';

/** What the names of the variables for routers begin with (`ray/llm/_internal/serve/configs/constants.py`). */
export const routerVariables: Steps<string> = derive(
  [stepsOf(generated.names)],
  (release) =>
    [...namesOn(generated.names, release)].find((name) => name.endsWith(RATIO))?.slice(0, -RATIO.length) ?? '',
);

const counts = stepsOf<Readonly<Record<string, boolean>>>(generated.counts);

/** Whether `RAY_SERVE_LLM_DEFAULT_MAX_REPLICAS` bounds a model that says nothing of replicas. */
export const boundsModelsByVariable = eachStep(counts, (found) => found.model_max === true);

/** Whether `RAYLLM_ROUTER_RAY_ACTOR_OPTIONS` sets what a router asks for. */
export const setsRouterByVariable = eachStep(counts, (found) => found.router_actor === true);

interface Direct {
  readonly lora: boolean;
  readonly on_proxy_nodes?: Readonly<Record<string, number>>;
}
const direct = stepsOf<Direct | null>(generated.direct);

/** Whether models answer clients themselves where `RAY_SERVE_LLM_ENABLE_DIRECT_STREAMING` is 1. */
export const canStreamDirectly = eachStep(direct, (found) => found !== null);

/** Whether the router before such models runs on every node with a proxy; otherwise it is one replica of 1 CPU. */
export const routerFollowsProxies = eachStep(direct, (found) => found?.on_proxy_nodes !== undefined);

/** Whether such models take no LoRA unless the router forwards the body of a request. */
export const directNeedsBodyForLora = eachStep(direct, (found) => found?.lora === false);

const OF_PROXIES = /^RAY_SERVE_(?:INGRESS_RO|ENABLE_HA_PROXY$)/;

/** Whether a variable may change what the builders of a release make of an application. */
export const isReadByBuilders = (name: string, release: string): boolean => {
  if (OF_PROXIES.test(name)) return at(canStreamDirectly, release) === true;
  const routers = at(routerVariables, release);
  return routers !== undefined && name.startsWith(routers.replace(/^(RAY_SERVE_LLM_).*/, '$1'));
};
