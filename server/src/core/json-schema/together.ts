import type { ModelName } from '../options/model-facts.ts';
import type { Exclusion } from '../options/option.ts';
import { optionsOf } from '../options/options-of.ts';
import type { JsonSchema } from './value-schema.ts';

/** Keys of one mapping that a release refuses together. */
export const togetherSchema = (model: ModelName, release: string): JsonSchema => {
  const all = Object.entries(optionsOf(model)).flatMap(([key, { excludes }]) =>
    excludes?.on(release) === true ? [exclusionSchema(key, excludes)] : [],
  );
  return all.length === 0 ? {} : { allOf: all };
};

const exclusionSchema = (key: string, { key: other, except, unlessNull }: Exclusion): JsonSchema => ({
  if: { required: [key], ...(unlessNull === true && { properties: { [key]: { not: { type: 'null' } } } }) },
  then: { properties: { [other]: except.length === 0 ? { not: {} } : { enum: except } } },
});
