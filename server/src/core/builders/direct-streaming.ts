import { routerFollowsProxies } from '../ray/facts/variables.ts';
import { at } from '../ray/release.ts';
import { resources } from '../ray/amounts.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import { serveDefaults } from '../deployments/defaults.ts';
import { NOT_READ } from './model-words.ts';
import { known, unread } from '../deployments/settings.ts';
import type { DeploymentSettings } from '../deployments/settings.ts';
import type { Environment } from '../ray/environment.ts';

/**
 * With direct streaming models answer clients themselves and a router only chooses among them: one replica of 1 CPU in
 * 2.56 and 2.57, later one of 0 CPU on each node with a proxy (`_build_openai_ingress_request_router`,
 * `ray/llm/_internal/serve/core/ingress/builder.py`; `DeploymentState.deploy`).
 */
export const requestRouter = (range: TextRange, release: string, environment: Environment): DeploymentSettings => {
  const base: DeploymentSettings = {
    ...serveDefaults('LLMRouter', 'builder', range),
    hidden: true,
    atOnce: unread(NOT_READ),
  };
  if (at(routerFollowsProxies, release) !== true) return base;
  const each = environment.get('RAY_SERVE_INGRESS_ROUTER_REPLICAS_PER_NODE') ?? '1';
  const why: Words = {
    en: `hidden: ${each} on each node with a proxy, without CPU`,
    vi: `ẩn: ${each} trên mỗi node có proxy, không cần CPU`,
  };
  return {
    ...base,
    actor: known(resources({}), 'hidden', why),
    follows: { range: { min: 0, initial: 0, max: 0 }, why },
  };
};
