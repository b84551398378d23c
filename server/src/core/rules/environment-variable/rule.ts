import { routersPerModelReplica } from '../../ray/facts/llm.ts';
import { directNeedsBodyForLora } from '../../ray/facts/variables.ts';
import { frontCountsPrefill } from '../../ray/facts/patterns.ts';
import { builderName } from '../../ray/facts/builders.ts';
import { at } from '../../ray/release.ts';
import type { Environment } from '../../ray/environment.ts';
import type { Finding } from '../../problems/finding.ts';
import { builtIn, isDirect, refusedBounds, unreadableVariables } from '../../builders/environment.ts';
import { routerScaling } from '../../builders/router.ts';
import { asList, asMap, stringOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';
import type { Words } from '../../text/words.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** What the environment of the Ray processes, as far as a manifest shows it, makes a builder of `ray.serve.llm` refuse. */
export const rule: Rule = {
  code: 'environment-variable',
  scope: 'application',
  severity: 'error',
  since: '0.1.0',
  title: {
    en: 'An environment in which Ray refuses the application',
    vi: 'Biến môi trường khiến Ray từ chối application',
  },
  check: ({ application: { map }, release, environment }) => checkApp(map, release, builtIn(map, environment)),
};

const checkApp = (app: MapNode, release: string, environment: Environment): readonly Finding[] => {
  const path = valueOf(app, 'import_path');
  if (environment.size === 0 || path === undefined || builderName(stringOf(path) ?? '', release) === null) return [];
  const faults = [
    ...unreadableVariables(environment, release).map(noNumber),
    ...(isDirect(environment, release)
      ? directFaults(app, environment, release)
      : countFaults(app, environment, release)),
  ];
  return faults.slice(0, 1).map((fault) =>
    refusal('environment-variable', 'build', path.range, {
      en: `Ray ${release} refuses this application here: ${fault.en}.`,
      vi: `Ray ${release} từ chối application này ở đây: ${fault.vi}.`,
    }),
  );
};

const noNumber = (name: string): Words => ({
  en: `the environment variable ${name} holds no number`,
  vi: `biến môi trường ${name} không phải là số`,
});

const modelsIn = (app: MapNode): readonly Tree[] => asList(valueOf(app, 'args', 'llm_configs'))?.items ?? [];

/** What the router is counted by: prefill and decode count in 2.50 only. */
const countedModels = (app: MapNode, release: string): readonly Tree[] =>
  at(frontCountsPrefill, release) !== true
    ? modelsIn(app)
    : [...modelsIn(app), ...['prefill_config', 'decode_config'].flatMap((key) => valueOf(app, 'args', key) ?? [])];

/** Up to 2.50: bounds of the router that `AutoscalingConfig` does not take. */
const countFaults = (app: MapNode, environment: Environment, release: string): readonly Words[] =>
  typeof at(routersPerModelReplica, release) === 'number' &&
  refusedBounds(routerScaling(countedModels(app, release), release, environment))
    ? [BOUNDS]
    : [];

const BOUNDS: Words = {
  en: 'its variables give the router an impossible number of replicas',
  vi: 'các biến cho router một số replica không hợp lệ',
};

/** `build_openai_app` and `_validate_direct_streaming_ingress_config`, `ray/llm/_internal/serve/core/ingress/builder.py`. */
const directFaults = (app: MapNode, environment: Environment, release: string): readonly Words[] => {
  const args = valueOf(app, 'args');
  const models = ['llm_config', 'decode_config'].flatMap((key) => valueOf(args, key) ?? []).concat(modelsIn(app));
  const ingress = ['ingress_deployment_config', 'ingress_cls_config'].find((key) => !isEmpty(valueOf(args, key)));
  const lora = models.some((model) => asMap(valueOf(model, 'lora_config')) !== undefined);
  const forwards = environment.get('RAY_SERVE_INGRESS_REQUEST_ROUTER_FORWARD_BODY') === '1';
  return [
    ...(environment.get('RAY_SERVE_ENABLE_HA_PROXY') === '1' ? [] : [PROXY]),
    ...(models.length > 1 ? [ONE] : []),
    ...(ingress === undefined
      ? []
      : [{ en: `direct streaming takes no ${ingress}`, vi: `direct streaming không nhận ${ingress}` }]),
    ...(lora && !forwards && at(directNeedsBodyForLora, release) === true ? [LORA] : []),
  ];
};

const isEmpty = (tree: Tree | undefined): boolean =>
  tree === undefined || (tree.kind === 'map' && tree.entries.size === 0);

const PROXY: Words = {
  en: 'direct streaming also needs RAY_SERVE_ENABLE_HA_PROXY=1',
  vi: 'direct streaming còn cần RAY_SERVE_ENABLE_HA_PROXY=1',
};
const ONE: Words = { en: 'direct streaming takes exactly one model', vi: 'direct streaming chỉ nhận đúng một model' };
const LORA: Words = {
  en: 'LoRA with direct streaming needs RAY_SERVE_INGRESS_REQUEST_ROUTER_FORWARD_BODY=1',
  vi: 'LoRA với direct streaming cần RAY_SERVE_INGRESS_REQUEST_ROUTER_FORWARD_BODY=1',
};
