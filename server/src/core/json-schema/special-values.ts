import { acceleratorsOn } from '../ray/facts/accelerators.ts';
import { modelAutoTaken } from '../ray/facts/llm.ts';
import { compareReleases } from '../ray/release.ts';
import type { FieldFact, ModelName } from '../options/model-facts.ts';
import { anyCase } from './text-pattern.ts';
import { valueSchema } from './value-schema.ts';
import type { JsonSchema } from './value-schema.ts';

type Special = (fact: FieldFact, release: string) => JsonSchema | undefined;

/** Values that code beside the models decides on; undefined where the model alone does. */
export const specialSchema = (
  model: ModelName,
  key: string,
  fact: FieldFact,
  release: string,
): JsonSchema | undefined => {
  if (model === 'HTTPOptionsSchema' && key.startsWith('ssl_')) return also('ne', fact);
  const special = SPECIALS[`${model}.${key}`] ?? SPECIALS[key];
  return special?.(fact, release);
};

const also = (letters: string, fact: FieldFact): JsonSchema =>
  valueSchema({ ...fact, accepts: `${fact.accepts ?? ''}${letters}` });

const isCoerced = (release: string): boolean => compareReleases(release, '2.55.0') < 0;

/** Names and numbers of Python's own levels; up to 2.54 a number may be text. */
const logLevel: Special = ({ choices = [] }, release) => ({
  enum: [
    ...new Set([
      ...choices,
      ...['WARN', 'FATAL', 'NOTSET', false],
      ...LEVELS,
      ...(isCoerced(release) ? LEVELS.map(String) : []),
    ]),
  ],
});

const LEVELS = [0, 10, 20, 30, 40, 50];

/** `module:name` or `package.module.name`; up to 2.54 a number becomes text, and 2.5 has a dot. */
const importPath: Special = (_, release) => ({
  type: isCoerced(release) ? ['string', 'number'] : 'string',
  pattern: '^(?:[^:]+:[^:]+|[^:.]\\.[^:.]|[^:.][^:]*\\.[^:]*[^:.])$',
});

const accelerator: Special = (fact, release) => {
  const names = acceleratorsOn(release);
  return names.length === 0 ? undefined : { enum: [...names, ...(fact.accepts?.includes('n') ? [null] : [])] };
};

/** The words of a choice in any case. */
const anyCaseOf: Special = ({ choices = [] }) => ({
  type: 'string',
  pattern: `^(?:${choices.map(String).map(anyCase).join('|')})$`,
});

/** An application's name may not be empty. */
const applicationName: Special = (fact) => valueSchema({ ...fact, accepts: fact.accepts?.replace('e', '') ?? '' });

const route: Special = (fact, release) => ({
  ...valueSchema(fact),
  pattern: compareReleases(release, '2.39.0') < 0 ? '^/' : '^/(?:[^{}]*[^{}/])?$',
});

const strategy: Special = (_, release) => ({
  enum: ['PACK', 'SPREAD', 'STRICT_PACK', 'STRICT_SPREAD', ...(compareReleases(release, '2.10.0') < 0 ? [] : [''])],
});

/** At least one mapping of amounts. */
const bundles: Special = (_, release) => ({
  type: 'array',
  minItems: 1,
  items: {
    ...valueSchema({ accepts: isCoerced(release) ? 'elmM' : 'mM' }),
    additionalProperties: valueSchema({ accepts: 'tfzijkdhqr', kind: 'float' }),
  },
});

/** Left over from files of one application: refused in any value. */
const applicationHost: Special = () => ({ not: {}, doNotSuggest: true });

const SPECIALS: Readonly<Record<string, Special | undefined>> = {
  policy_function: () => ({}),
  request_router_class: () => ({}),
  'LoggingConfig.log_level': logLevel,
  'ServeApplicationSchema.import_path': importPath,
  'ServeApplicationSchema.name': applicationName,
  'ServeApplicationSchema.route_prefix': route,
  'ServeApplicationSchema.host': applicationHost,
  'ServeApplicationSchema.port': applicationHost,
  'DeploymentSchema.route_prefix': () => ({ type: ['string', 'null'], pattern: '^/' }),
  'DeploymentSchema.max_replicas_per_node': (fact) => valueSchema({ ...fact, min: 1, max: 100 }),
  'DeploymentSchema.placement_group_strategy': strategy,
  'DeploymentSchema.placement_group_bundles': bundles,
  'AutoscalingConfig.aggregation_function': anyCaseOf,
  'LLMConfig.accelerator_type': accelerator,
  'DeploymentConfig.num_replicas': (fact, release) => (modelAutoTaken(release) ? also('a', fact) : undefined),
};
