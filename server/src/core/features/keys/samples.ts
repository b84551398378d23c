import type { FieldFact, ModelName } from '../../options/model-facts.ts';
import { fieldFact, hasModel, keysOf } from '../../options/model-facts.ts';
import { optionOf } from '../../options/options-of.ts';
import { modelsAt } from '../../json-schema/model-schema.ts';
import { SAMPLES, STARTERS } from './sample-texts.ts';
import { own } from '../../text/own.ts';

/** The models that are read or proposed under a key. */
export const modelsUnder = (model: ModelName, key: string, release: string): readonly ModelName[] => {
  const option = optionOf(model, key);
  const offered = option?.offers?.find((one) => hasModel(one, release));
  if (offered !== undefined) return [];
  const owner =
    fieldFact(model, key, release) === undefined && model === 'DeploymentConfig' ? 'DeploymentSchema' : model;
  return modelsAt(owner, key, release);
};

/** A value to begin with: what stands behind the key, or the lines below it from column 0 on. */
export const sampleOf = (model: ModelName, key: string, release: string): string => {
  const written = own(SAMPLES, `${model}.${key}`) ?? own(SAMPLES, key);
  if (written !== undefined) return written;
  const [under] = modelsUnder(model, key, release);
  const fact = factOf(model, key, release);
  if (under !== undefined) {
    const lines = startOf(under, release);
    return fact.list === true ? `- ${lines.replaceAll('\n', '\n  ')}` : lines;
  }
  return plainSample(fact);
};

const factOf = (model: ModelName, key: string, release: string): FieldFact =>
  fieldFact(model, key, release) ??
  (model === 'DeploymentConfig' ? fieldFact('DeploymentSchema', key, release) : undefined) ??
  {};

/** The first lines of a mapping that is this model: what it must have, or what most have. */
export const startOf = (model: ModelName, release: string): string => {
  const required = keysOf(model, release).filter((key) => fieldFact(model, key, release)?.required === true);
  const wanted = required.length > 0 ? required : (STARTERS[model] ?? keysOf(model, release).slice(0, 1));
  const known = wanted.filter((key) => fieldFact(factOwner(model, key, release), key, release) !== undefined);
  return known.map((key) => lineOf(key, sampleOf(model, key, release))).join('\n');
};

const factOwner = (model: ModelName, key: string, release: string): ModelName =>
  model === 'DeploymentConfig' && fieldFact(model, key, release) === undefined ? 'DeploymentSchema' : model;

const lineOf = (key: string, sample: string): string =>
  isBlock(sample) ? `${key}:\n  ${sample.replaceAll('\n', '\n  ')}` : `${key}: ${sample}`;

/** True for a sample that stands below its key. */
export const isBlock = (sample: string): boolean => sample.includes('\n') || /^(?:- |[\w./-]+: )/.test(sample);

const plainSample = (fact: FieldFact): string => {
  const { default: value, choices, accepts = '', min, over } = fact;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string' && !/^\(|^$/.test(value)) return value;
  if (choices?.[0] !== undefined) return String(choices[0]);
  if (/[ijkd]/.test(accepts)) return String(Math.max(min ?? 1, over === undefined ? 1 : Math.floor(over) + 1));
  if (/[tf]/.test(accepts)) return 'true';
  if (accepts.includes('m') || accepts.includes('M')) return '{}';
  if (/[lL]/.test(accepts) && !accepts.includes('s')) return '[]';
  return 'text';
};
