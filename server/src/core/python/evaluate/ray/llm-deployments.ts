import { defaultMaxReplicas } from '../../../builders/environment.ts';
import { ownServer } from '../../../ray/facts/llm-code.ts';
import { scalesModelsUnasked } from '../../../ray/facts/llm-models.ts';
import { modelDefaultMax, serverPrefix } from '../../../ray/facts/llm.ts';
import { at } from '../../../ray/release.ts';
import type { TextRange } from '../../../text/text-range.ts';
import type { Args } from '../language/calls.ts';
import { itemsOf, mappingOf } from '../language/expressions.ts';
import { truthOf } from '../language/operations.ts';
import { namedIn } from '../library/models.ts';
import type { Handler } from '../names/foreign.ts';
import { madeClass, packageModule } from '../state/made-class.ts';
import { placeOf, Raised } from '../state/run.ts';
import type { Frame } from '../state/run.ts';
import { dict, getItem, isNone, NONE, setItem, stringIn, text } from '../state/values.ts';
import type { Class, Deployment, Dict, Record as Config, Value } from '../state/values.ts';
import { llmClass, llmClassOf } from './llm-classes.ts';
import { isLlmConfig } from './llm-config.ts';
import { boundsOf, frontOptions, serverOptions } from './llm-options.ts';
import { givenTo } from './parameters.ts';
import { placeOnce } from './placed-once.ts';
import { deploymentMethod, makeDeployment } from './serve.ts';

/** Up to 2.49 the server is deployed as a class of its own that scales itself (`LLMDeployment`, `llm_server.py`). */
const ownDeployment = (frame: Frame, range: TextRange): Deployment | null => {
  const { release, environment } = frame.run;
  const [name, [min, initial, most]] = at(ownServer, release) ?? [null, [0, 0, 0]];
  const max = defaultMaxReplicas(environment, at(modelDefaultMax, release) ?? most, release);
  if (name === null || max === null) return null;
  const of = madeClass(name, packageModule(`ray.serve.llm.${name}`));
  const options = new Map([['autoscaling_config', boundsOf({ min, initial, max })]]);
  const made = makeDeployment(frame, of, options, range);
  return made.kind === 'deployment' ? made : null;
};

const optioned = (frame: Frame, self: Deployment, options: Dict, range: TextRange): Deployment | null => {
  const made = deploymentMethod(
    frame,
    self,
    'options',
    { positional: [], named: namedIn(options), unsure: null },
    range,
  );
  return made?.kind === 'deployment' ? made : null;
};

const bound = (frame: Frame, made: Value | null, named: ReadonlyMap<string, Value>, range: TextRange): Value | null =>
  made?.kind === 'deployment'
    ? deploymentMethod(frame, made, 'bind', { positional: [], named, unsure: null }, range)
    : made;

/** `build_llm_deployment(config, …)`: a model's server, bound to the model. */
const buildServer: Handler = (frame, args, range) => {
  const given = givenTo(frame, 'build_llm_deployment', args, range);
  const model = given?.get('llm_config');
  if (given === null || model === undefined) return null;
  if (!isLlmConfig(model)) return refuseMapping(frame, model, range);
  const bind = mappingOf(orEmpty(given.get('bind_kwargs')));
  const made = at(ownServer, frame.run.release) == null ? deployed : optionedOwn;
  const server = made(frame, model, given, range);
  return bind && bound(frame, server, new Map([['llm_config', model], ...namedIn(bind)]), range);
};

const orEmpty = (value: Value | undefined): Value => (value === undefined || isNone(value) ? dict() : value);

/** The builder asks the model for its options, which a mapping does not have. */
const refuseMapping = (frame: Frame, value: Value, range: TextRange): null => {
  if (value.kind !== 'dict' && value.kind !== 'scalar') return null;
  throw new Raised(
    { en: 'build_llm_deployment takes an LLMConfig alone', vi: 'build_llm_deployment chỉ nhận LLMConfig' },
    placeOf(frame, range),
  );
};

type Making = (frame: Frame, model: Config, given: ReadonlyMap<string, Value>, range: TextRange) => Value | null;

const optionedOwn: Making = (frame, model, given, range) => {
  const prefix = prefixIn(given, at(serverPrefix, frame.run.release) ?? '');
  placeOnce(frame, model, range);
  const own = ownDeployment(frame, range);
  const options = prefix === null ? null : serverOptions(frame, model, prefix, range);
  return own && options && optioned(frame, own, options, range);
};

const deployed: Making = (frame, model, given, range) => {
  const of = serverClass(model, given);
  const prefix = of && prefixIn(given, `${of.name}:`);
  const options = prefix === null ? null : serverOptions(frame, model, prefix, range);
  const over = mappingOf(orEmpty(given.get('override_serve_options')));
  if (of === null || options === null || over === null) return null;
  for (const { key, value } of over.entries.values()) setItem(options, key, value);
  if (at(scalesModelsUnasked, frame.run.release) === true) scaledUnasked(options);
  return makeDeployment(frame, of, namedIn(options), range);
};

/** A model without a number of replicas gets Ray's own bounds, under those that it says. */
const scaledUnasked = (options: Dict): void => {
  const written = getItem(options, 'autoscaling_config');
  if (getItem(options, 'num_replicas') === undefined && written === undefined)
    setItem(options, text('autoscaling_config'), boundsOf({ min: 1, initial: null, max: 1 }));
};

const prefixIn = (given: ReadonlyMap<string, Value>, fallback: string): string | null => {
  const written = given.get('name_prefix') ?? NONE;
  const said = truthOf(written);
  return said === null ? null : said ? (stringIn(written) ?? null) : fallback;
};

/** The class that is named, the model's own, or Ray's; null for one whose options are not followed. */
const serverClass = (model: Config, given: ReadonlyMap<string, Value>): Class | null => {
  const named = [given.get('deployment_cls'), getItem(model.fields, 'server_cls')].find(
    (one) => one !== undefined && !isNone(one),
  );
  if (named === undefined) return llmClass('ray.serve.llm.LLMServer');
  return named.kind === 'class' && isPlainServer(named) ? named : null;
};

/** True for Ray's server and for classes of it that leave its options as they are. */
export const isPlainServer = (of: Class): boolean => llmClassOf(of) === 'LLMServer' && !changesOptions(of);

const changesOptions = (of: Class): boolean =>
  of.model === 'odd' || of.vars.has('get_deployment_options') || of.bases.some(changesOptions);

/** `LLMServer.as_deployment(options)` and `LLMRouter.as_deployment(models)`, up to 2.49. */
const asDeployment = (frame: Frame, self: Class, { positional, named }: Args, range: TextRange): Value | null => {
  const [first = [...named.values()][0] ?? NONE, ...others] = [...positional, ...named.values()];
  if (others.length > 0) return null;
  if (llmClassOf(self) === 'LLMServer') {
    const own = ownDeployment(frame, range);
    const options = mappingOf(orEmpty(first));
    return own && options && optioned(frame, own, options, range);
  }
  const models = modelsIn(first);
  const options = models && frontOptions(frame, models, range);
  return options && makeDeployment(frame, { ...self, ingress: true }, namedIn(options), range);
};

/** The models of a list; none where there is no list; null where one of them is not known. */
const modelsIn = (value: Value): readonly Config[] | null => {
  if (isNone(value)) return [];
  const items = itemsOf(value);
  return items?.every(isLlmConfig) ? items.filter(isLlmConfig) : null;
};

/** What a class method of Ray's servers and ingresses gives; null where it is not followed. */
export const llmClassMethod = (frame: Frame, self: Class, name: string, args: Args, range: TextRange): Value | null => {
  const { positional, named } = args;
  if (name === 'as_deployment') return asDeployment(frame, self, args, range);
  const given = positional[0] ?? named.get('llm_config') ?? named.get('llm_configs') ?? NONE;
  if (positional.length + named.size > 1) return null;
  if (llmClassOf(self) === 'LLMServer')
    return isLlmConfig(given) && isPlainServer(self) ? serverOptions(frame, given, null, range) : null;
  const models = modelsIn(given);
  return models && frontOptions(frame, models, range);
};

/** `make_fastapi_ingress(Class)`: the class with routes, which stands before other deployments. */
const makeIngress: Handler = (frame, args, range) => {
  const of = givenTo(frame, 'make_fastapi_ingress', args, range)?.get('cls');
  return of?.kind === 'class' && llmClassOf(of) !== null ? { ...of, ingress: true } : null;
};

export const builderCalls: Readonly<Record<string, Handler>> = {
  'ray.serve.llm.build_llm_deployment': buildServer,
  'ray.serve.llm.make_fastapi_ingress': makeIngress,
};
