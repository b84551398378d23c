import { builderName } from '../ray/facts/builders.ts';
import { OLDEST_LLM, emptyModelListTaken } from '../ray/facts/llm.ts';
import { compareReleases } from '../ray/release.ts';
import { fieldFact } from '../options/model-facts.ts';
import { builderArgs } from '../options/builder-args.ts';
import type { TextRange } from '../text/text-range.ts';
import { asList, asMap, entryOf, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { serveDefaults } from '../deployments/defaults.ts';
import type { DeploymentSettings } from '../deployments/settings.ts';
import { rankServer, rankAssigner, ranks } from './data-parallel.ts';
import { streamsDirectly } from './environment.ts';
import type { Environment } from '../ray/environment.ts';
import { requestRouter } from './direct-streaming.ts';
import { ingress } from './front.ts';
import type { Args } from './front.ts';
import { modelServer } from './model-server.ts';
import { distinctNames } from './names.ts';
import { argumentOptions, withOptions } from '../deployments/code-options.ts';
import { router } from './router.ts';

/** What a builder of `ray.serve.llm` is asked to build, and on what. */
interface Order {
  readonly args: Args;
  /** Where hidden deployments are shown. */
  readonly range: TextRange;
  readonly release: string;
  readonly environment: Environment;
}

/**
 * Every deployment that a builder of `ray.serve.llm` makes of an application's `args`, those that others wait for first.
 * Null: it is none of the builders, or its models cannot be read.
 */
export const llmDeployments = (
  app: MapNode,
  release: string,
  environment: Environment,
): readonly DeploymentSettings[] | null => {
  if (compareReleases(release, OLDEST_LLM) < 0) return null;
  const args = builderArgs(app, release);
  const build = BUILDERS[builderName(stringOf(valueOf(app, 'import_path')) ?? '', release) ?? ''];
  if (args === null || build === undefined) return null;
  const range =
    entryOf(valueOf(app, 'args'), 'llm_configs')?.keyRange ?? valueOf(app, 'import_path')?.range ?? app.range;
  const built = build({ args, range, release, environment });
  return built && distinctNames(built);
};

type Build = (order: Order) => readonly DeploymentSettings[] | null;

const openAi: Build = (order) => {
  const { args, release, environment } = order;
  const models = asList(valueOf(args.map, 'llm_configs'))?.items;
  if (models === undefined || (models.length === 0 && !emptyModelListTaken(release))) return null;
  if (models.some((model) => asMap(model) === undefined)) return null;
  const servers = models.map((model) => modelServer(model, release, environment));
  return [...servers, frontOf(models, order)];
};

const frontOf = (models: readonly Tree[], { args, range, release, environment }: Order): DeploymentSettings => {
  if (streamsDirectly(environment, release)) return requestRouter(range, release, environment);
  return compareReleases(release, '2.51.0') < 0
    ? router(models, range, release, environment)
    : ingress(models, args, range, release);
};

/** Up to 2.54 a proxy stands between the two sides and the ingress (`ray/llm/_internal/serve/serving_patterns/prefill_decode/`). */
const prefillDecode: Build = (order) => {
  const { args, release } = order;
  const [prefill, decode] = ['prefill_config', 'decode_config'].map((key) => asMap(valueOf(args.map, key)));
  if (prefill === undefined || decode === undefined) return null;
  const sides = [...sideOf(prefill, 'Prefill:', order), ...sideOf(decode, 'Decode:', order)];
  const front = frontOf(seenByFront(prefill, decode, release), order);
  return compareReleases(release, '2.55.0') < 0 ? [...sides, proxy(order), front] : [...sides, front];
};

/** The models by which the front is counted: none up to 2.49, both up to 2.54, the decode side from 2.55 on. */
const seenByFront = (prefill: Tree, decode: Tree, release: string): readonly Tree[] => {
  if (compareReleases(release, '2.50.0') < 0) return [];
  return compareReleases(release, '2.55.0') < 0 ? [prefill, decode] : [decode];
};

/** From 2.53 on a side with several ranks is built as the data parallel builder builds it. */
const sideOf = (model: Tree, prefix: string, { release, environment }: Order): readonly DeploymentSettings[] => {
  const size = ranks(model);
  if (compareReleases(release, '2.53.0') < 0 || (size !== null && size <= 1))
    return [modelServer(model, release, environment, prefix)];
  return [...rankAssigner(model, release), rankServer(model, release, environment, prefix)];
};

const proxy = ({ args, range, release }: Order): DeploymentSettings => {
  const base = { ...serveDefaults('PDProxyServer', 'builder', range), hidden: true };
  const key = 'proxy_deployment_config';
  const options = fieldFact(args.model, key, release) === undefined ? undefined : asMap(valueOf(args.map, key));
  return options === undefined ? base : withOptions(base, argumentOptions(options, key), null, release);
};

const dataParallel: Build = (order) => {
  const { args, release, environment } = order;
  const model = asMap(valueOf(args.map, 'llm_config'));
  if (model === undefined) return null;
  return [
    ...rankAssigner(model, release),
    rankServer(model, release, environment, 'DPServer:'),
    frontOf([model], order),
  ];
};

const BUILDERS: Readonly<Record<string, Build>> = {
  build_openai_app: openAi,
  build_pd_openai_app: prefillDecode,
  build_app: prefillDecode,
  build_dp_openai_app: dataParallel,
};
