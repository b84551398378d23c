import { deploymentOptionTried, deploymentOptionsOn } from '../ray/facts/llm.ts';
import { fieldFact, hasModel, isModelName, keysOf, unknownKeysOf } from '../options/model-facts.ts';
import type { ModelName } from '../options/model-facts.ts';
import { modelUnder } from '../options/walk.ts';
import type { Language } from '../text/words.ts';
import { descriptionOf } from './description.ts';
import { specialSchema } from './special-values.ts';
import { togetherSchema } from './together.ts';
import { valueSchema } from './value-schema.ts';
import type { JsonSchema } from './value-schema.ts';

/** What the schema of a release is asked to be. */
export interface SchemaOptions {
  /** Refuse also the keys that Ray drops without a word. */
  readonly strict: boolean;
  readonly language: Language;
}

/** Models that one key takes in turn. */
const UNIONS: Readonly<Record<string, readonly string[]>> = {
  accelerator_config: ['CPUConfig', 'GPUConfig', 'TPUConfig'],
};

/** Keys where the path of a file may stand for the model. */
const FILES: readonly string[] = ['llm_configs', 'llm_config', 'prefill_config', 'decode_config'];

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
 * A model's `deployment_config` goes through `serve.deployment`, which takes other keys than the model has; a key of a
 * deployment that was not tried there may be taken.
 */
const keysTaken = (model: ModelName, release: string): readonly string[] => {
  if (model !== 'DeploymentConfig') return keysOf(model, release);
  const untried = [...keysOf(model, release), ...keysOf('DeploymentSchema', release)].filter(
    (key) => deploymentOptionTried(key, release) === undefined,
  );
  return [...new Set([...deploymentOptionsOn(release), ...untried, 'max_replicas_per_node'])].sort();
};

const isClosed = (model: ModelName, release: string, strict: boolean): boolean => {
  if (model === 'DeploymentConfig') return true;
  const unknown = unknownKeysOf(model, release);
  return unknown === 'refused' || (strict && unknown === 'ignored');
};

const propertySchema = (model: ModelName, key: string, release: string, options: SchemaOptions): JsonSchema => ({
  ...descriptionOf(model, key, release, options.language),
  ...takenSchema(model, key, release),
  ...(key === 'model_source' && { properties: mirrorKeys(release, options) }),
});

/** A mapping under `model_source` may be anything; the keys of a mirror are only proposed. */
const mirrorKeys = (release: string, { language }: SchemaOptions): JsonSchema => {
  const mirror = hasModel('CloudMirrorConfig', release) ? 'CloudMirrorConfig' : 'S3MirrorConfig';
  return Object.fromEntries(keysOf(mirror, release).map((key) => [key, descriptionOf(mirror, key, release, language)]));
};

const takenSchema = (model: ModelName, key: string, release: string): JsonSchema => {
  const fact = fieldFact(model, key, release);
  if (fact === undefined) return key === 'max_replicas_per_node' ? { type: 'null' } : {};
  const special = specialSchema(model, key, fact, release);
  if (special !== undefined) return special;
  const union = modelsAt(model, key, release);
  return union.length === 0 ? valueSchema(fact) : valueSchema(fact, oneOfModels(key, union));
};

const oneOfModels = (key: string, models: readonly ModelName[]): JsonSchema => {
  const refs = models.map(refTo);
  const all = FILES.includes(key) ? [...refs, { type: 'string' }] : refs;
  return all.length === 1 && all[0] ? all[0] : { anyOf: all };
};

/** Mappings of a model that Ray reads only after what may refuse the file first: only proposed, not required. */
const SECOND_THOUGHTS: ReadonlySet<string> = new Set(['model_source']);

/** The models that may stand under a key, as schemas see them. */
export const modelsAt = (model: ModelName, key: string, release: string): readonly ModelName[] => {
  const union = UNIONS[key]?.filter(isModelName).filter((name) => hasModel(name, release));
  if (union !== undefined) return union;
  const one = SECOND_THOUGHTS.has(key) ? undefined : modelUnder(model, key, release);
  return one === undefined ? [] : [one];
};
