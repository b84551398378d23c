import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { COVERED, NEWEST_KNOWN, jsonSchemaOf } from '../../server/src/core/index.ts';

interface Model {
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly additionalProperties?: boolean;
}
type Whole = Model & { readonly definitions: Readonly<Record<string, Model>> };

const schemaOf = (release: string, strict = false) => jsonSchemaOf(release, { strict }) as unknown as Whole;
const validatorOf = (release: string, strict = false) => new Ajv().compile(jsonSchemaOf(release, { strict }));
const takes = (release: string, value: unknown, strict = false) => validatorOf(release, strict)(value) === true;

const withDeployment = (options: object) => ({
  applications: [{ import_path: 'app:main', deployments: [{ name: 'D', ...options }] }],
});
const withModel = (options: object) => ({
  applications: [
    {
      import_path: 'ray.serve.llm:build_openai_app',
      args: { llm_configs: [{ model_loading_config: { model_id: 'm' }, ...options }] },
    },
  ],
});

describe('the JSON Schema of a release', () => {
  it.each(COVERED)('describes every key on %s, in both languages', (release) => {
    const named = (language: 'en' | 'vi') => {
      const whole = jsonSchemaOf(release, { language }) as unknown as Whole;
      return Object.entries({ ServeDeploySchema: whole, ...whole.definitions }).flatMap(([model, { properties }]) =>
        Object.entries(properties)
          .filter(([, property]) => !/^[A-ZĐÁÀÂÔƯƠ-]|^[Đđ]/.test(String(property.description)))
          .map(([key]) => `${model}.${key}`),
      );
    };
    expect([...named('en'), ...named('vi')]).toEqual([]);
  });

  it('proposes only defaults that the key takes', () => {
    for (const release of ['2.9.0', '2.43.0', '2.47.1', NEWEST_KNOWN]) {
      const whole = schemaOf(release);
      const ajv = new Ajv().addSchema(whole, 'whole');
      const bad = Object.entries({ '': whole, ...whole.definitions }).flatMap(([model, { properties }]) =>
        Object.entries(properties).flatMap(([key, property]) => {
          if (!('default' in property)) return [];
          const place = model === '' ? '' : `/definitions/${model}`;
          return ajv.validate(`whole#${place}/properties/${key}`, property.default) === true ? [] : [`${model}.${key}`];
        }),
      );
      expect(bad, release).toEqual([]);
    }
  });

  it('follows the release', () => {
    expect(takes('2.50.1', withModel({ resources_per_bundle: { GPU: 1 } }))).toBe(true);
    expect(takes('2.51.0', withModel({ resources_per_bundle: { GPU: 1 } }))).toBe(false);
    expect(takes('2.46.0', withModel({ accelerator_type: null }))).toBe(false);
    expect(takes('2.47.0', withModel({ accelerator_type: null }))).toBe(true);
    expect(takes('2.54.0', withDeployment({ num_replicas: '2' }))).toBe(true);
    expect(takes('2.55.0', withDeployment({ num_replicas: '2' }))).toBe(false);
  });

  it('reads args as those of a builder only where one is named', () => {
    const other = { applications: [{ import_path: 'app:main', args: { llm_config: [] } }] };
    const builder = { applications: [{ import_path: 'ray.serve.llm:build_openai_app', args: { llm_config: [] } }] };
    expect(takes('2.52.0', other)).toBe(true);
    expect(takes('2.52.0', builder)).toBe(false);
  });

  it('refuses keys that Ray drops only when asked to', () => {
    const typo = withDeployment({ num_replica: 2 });
    expect(takes(NEWEST_KNOWN, typo)).toBe(true);
    expect(takes(NEWEST_KNOWN, typo, true)).toBe(false);
    expect(takes(NEWEST_KNOWN, { ...withDeployment({}), logging_config: { level: 'INFO' } })).toBe(false);
  });

  it('says which keys a later release drops', () => {
    const old = schemaOf('2.50.1').definitions.LLMConfig?.properties.resources_per_bundle;
    expect(old).toMatchObject({ deprecated: true, deprecationMessage: expect.stringContaining('2.51.0') as string });
    expect(schemaOf('2.51.0').definitions.LLMConfig?.properties.resources_per_bundle).toBeUndefined();
  });

  it('takes what real Ray took when it was asked by hand', () => {
    for (const options of [{ deployment_actors: [] }, { max_constructor_retry_count: 3 }])
      expect(takes('2.57.1', withModel({ deployment_config: options }))).toBe(true);
    expect(takes('2.57.1', withModel({ deployment_config: { placement_group_bundles: [] } }))).toBe(false);
    const scaled = { autoscaling_config: { min_replicas: '1.0', aggregation_function: 'MEAN' } };
    expect(takes('2.57.1', withDeployment(scaled))).toBe(true);
    for (const amount of ['1e0', '1_0.5', 'inf'])
      expect(takes('2.57.1', withDeployment({ health_check_period_s: amount }))).toBe(true);
    expect(takes('2.36.1', withDeployment({ placement_group_bundles: [[['CPU', 1]]] }))).toBe(true);
  });

  it('knows the levels of Python, as text and as numbers', () => {
    const at = (log_level: unknown) => ({ ...withDeployment({}), logging_config: { log_level } });
    for (const level of ['INFO', 'WARN', 'FATAL', 'NOTSET', 20]) expect(takes(NEWEST_KNOWN, at(level))).toBe(true);
    for (const level of ['debug', 1, 'LOUD']) expect(takes(NEWEST_KNOWN, at(level))).toBe(false);
  });
});
