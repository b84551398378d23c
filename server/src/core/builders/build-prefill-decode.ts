import { frontCountsDecode, frontCountsPrefill, hasSideProxy, sidesCountRanks } from '../ray/facts/patterns.ts';
import { argumentOptions, withOptions } from '../deployments/code-options.ts';
import { serveDefaults } from '../deployments/defaults.ts';
import type { DeploymentSettings } from '../deployments/settings.ts';
import { fieldFact } from '../options/model-facts.ts';
import { at } from '../ray/release.ts';
import { asMap, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { frontOf } from './build-front.ts';
import { rankAssigner, ranks, rankServer } from './data-parallel.ts';
import { modelServer } from './model-server.ts';
import type { Build, Order } from './order.ts';

/**
 * `build_pd_openai_app`. Up to 2.54 a proxy stands between the two sides and the ingress
 * (`ray/llm/_internal/serve/serving_patterns/prefill_decode/`).
 */
export const buildPrefillDecode: Build = (order) => {
  const { args, release } = order;
  const [prefill, decode] = ['prefill_config', 'decode_config'].map((key) => asMap(valueOf(args.map, key)));
  if (prefill === undefined || decode === undefined) return null;
  const sides = [...sideOf(prefill, 'Prefill:', order), ...sideOf(decode, 'Decode:', order)];
  const front = frontOf(seenByFront(prefill, decode, release), order);
  return at(hasSideProxy, release) === true ? [...sides, proxy(order), front] : [...sides, front];
};

/** The models by which the front is counted: none up to 2.49, both in 2.50, then none, the decode side from 2.55 on. */
const seenByFront = (prefill: Tree, decode: Tree, release: string): readonly Tree[] => [
  ...(at(frontCountsPrefill, release) === true ? [prefill] : []),
  ...(at(frontCountsDecode, release) === true ? [decode] : []),
];

/** From 2.53 on a side with several ranks is built as the data parallel builder builds it. */
const sideOf = (model: Tree, prefix: string, { release, environment }: Order): readonly DeploymentSettings[] => {
  const size = ranks(model);
  if (at(sidesCountRanks, release) !== true || (size !== null && size <= 1))
    return [modelServer(model, release, environment, prefix)];
  return [...rankAssigner(model, release), rankServer(model, release, environment, prefix)];
};

const proxy = ({ args, range, release }: Order): DeploymentSettings => {
  const base = { ...serveDefaults('PDProxyServer', 'builder', range), hidden: true };
  const key = 'proxy_deployment_config';
  const options = fieldFact(args.model, key, release) === undefined ? undefined : asMap(valueOf(args.map, key));
  return options === undefined ? base : withOptions(base, argumentOptions(options, key), null, release);
};
