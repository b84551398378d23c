import { deploymentOptionTried, deploymentOptionsOn } from '../ray/facts/llm.ts';
import { fieldFact, hasModel, keysOf, unknownKeysOf } from '../options/model-facts.ts';
import type { ModelName } from '../options/model-facts.ts';
import { keysWith, optionOf } from '../options/options-of.ts';
import { modelUnder } from '../options/walk.ts';
import type { Language } from '../text/words.ts';
import { descriptionOf } from './description.ts';
import { formSchema } from './form-schema.ts';
import { togetherSchema } from './together.ts';
import { valueSchema } from './value-schema.ts';
import type { JsonSchema } from './value-schema.ts';

/** What the schema of a release is asked to be. */
export interface SchemaOptions {
  /** Refuse also the keys that Ray drops without a word. */
  readonly strict: boolean;
  readonly language: Language;
}

export const refTo = (model: ModelName): JsonSchema => ({ $ref: `#/definitions/${model}` });

/** The mapping that a release reads as this model. */
export const modelSchema = (model: ModelName, release: string, options: SchemaOptions): JsonSchema => {
  const keys = keysTaken(model, release);
  const required = keys.filter((key) => fieldFact(model, key, release)?.required === true);
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map((key) => [key, propertySchema(model, key, release, options)])),
    ...(required.length > 0 && { required }),
    ...(isClosed(model, release, options.strict) && { additionalProperties: false }),
    ...togetherSchema(model, release),
  };
};

/**
 * The keys that a release takes in a mapping of a model. A model's `deployment_config` goes through `serve.deployment`,
 * which takes other keys than the model has; a key of a deployment that was not tried there may be taken.
 */
export const keysTaken = (model: ModelName, release: string): readonly string[] => {
  if (model !== 'DeploymentConfig') return keysOf(model, release);
  const untried = [...keysOf(model, release), ...keysOf('DeploymentSchema', release)].filter(
    (key) => deploymentOptionTried(key, release) === undefined,
  );
  const nulls = keysWith('DeploymentSchema', ({ nullInModel }) => nullInModel === true);
  return [...new Set([...deploymentOptionsOn(release), ...untried, ...nulls])].sort();
};

const isClosed = (model: ModelName, release: string, strict: boolean): boolean => {
  if (model === 'DeploymentConfig') return true;
  const unknown = unknownKeysOf(model, release);
  return unknown === 'refused' || (strict && unknown === 'ignored');
};

const propertySchema = (model: ModelName, key: string, release: string, options: SchemaOptions): JsonSchema => {
  const offers = optionOf(model, key)?.offers;
  return {
    ...descriptionOf(model, key, release, options.language),
    ...takenSchema(model, key, release),
    ...(offers && { properties: offeredKeys(offers, release, options) }),
  };
};

/** A mapping there may be anything; the keys of a model are only proposed. */
const offeredKeys = (offers: readonly ModelName[], release: string, { language }: SchemaOptions): JsonSchema => {
  const offered = offers.find((model) => hasModel(model, release));
  if (offered === undefined) return {};
  return Object.fromEntries(
    keysOf(offered, release).map((key) => [key, descriptionOf(offered, key, release, language)]),
  );
};

const takenSchema = (model: ModelName, key: string, release: string): JsonSchema => {
  const fact = fieldFact(model, key, release);
  if (fact === undefined) return optionOf(model, key)?.nullInModel === true ? { type: 'null' } : {};
  const option = optionOf(model, key);
  if (option?.imports === true) return {};
  const form = option?.form?.(fact, release);
  if (form !== undefined) return formSchema(form);
  const union = modelsAt(model, key, release);
  const taken = option?.takes?.(fact, release) ?? fact;
  return union.length === 0 ? valueSchema(taken) : valueSchema(taken, oneOfModels(model, key, union));
};

/** The path of a file may stand for a model of a builder. */
const oneOfModels = (model: ModelName, key: string, models: readonly ModelName[]): JsonSchema => {
  const refs = models.map(refTo);
  const all = optionOf(model, key)?.holds === 'models' ? [...refs, { type: 'string' }] : refs;
  return all.length === 1 && all[0] ? all[0] : { anyOf: all };
};

/** The models that may stand under a key, as schemas see them. */
export const modelsAt = (model: ModelName, key: string, release: string): readonly ModelName[] => {
  const option = optionOf(model, key);
  const named = option?.models ?? [];
  if (named.length > 1) return named.filter((one) => hasModel(one, release));
  const one = option?.offers === undefined ? modelUnder(model, key, release) : undefined;
  return one === undefined ? [] : [one];
};
