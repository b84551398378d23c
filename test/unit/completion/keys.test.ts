import { describe, expect, it } from 'vitest';
import { labelsAt, offersAt, takenAt } from '../at-cursor.ts';

const APP = `applications:
  - name: a
    import_path: m:app
    deployments:
      - name: D
`;

describe('keys are offered where they may stand and are not there yet', () => {
  it.each([
    [
      'an application',
      `${APP}    ‸\n`,
      ['route_prefix', 'args', 'runtime_env'],
      ['name', 'import_path', 'deployments'],
    ],
    ['a deployment', `${APP}        ‸\n`, ['num_replicas', 'autoscaling_config', 'ray_actor_options'], ['name']],
    ['the column of the dash', `${APP}      ‸\n`, ['num_replicas', '- name'], []],
    ['the file', `${APP}‸`, ['http_options', 'proxy_location'], ['applications']],
    ['after a dash', `${APP}      - ‸\n`, ['name', 'num_replicas'], []],
    ['a half word', `${APP}        num_‸\n`, ['num_replicas'], ['name']],
    ['before its colon', `${APP}        ‸: 3\n`, ['num_replicas'], ['name']],
    ['a flow mapping', `${APP}        ray_actor_options: {‸}\n`, ['num_cpus', 'num_gpus'], []],
    ['one that nothing closes', `${APP}        ray_actor_options: { num_cpus: 1, ‸\n`, ['num_gpus'], ['num_cpus']],
    ['below an open key', `${APP}        autoscaling_config:\n          ‸\n`, ['min_replicas', 'max_replicas'], []],
    ['below an open list', `${APP.replace(/ {6}- name.*\n/, '')}      ‸\n`, ['- name'], ['name']],
    [
      'the environment',
      `${APP}        ray_actor_options:\n          runtime_env:\n            ‸\n`,
      ['env_vars', 'pip'],
      [],
    ],
    ['bundles', `${APP}        placement_group_bundles:\n          - ‸\n`, ['CPU', 'GPU'], []],
    ['nothing but the list', 'applications:\n  ‸', ['- name', '- import_path', 'application', 'LLM application'], []],
    ['an item of an empty list', 'applications:\n  - ‸', ['name', 'import_path'], []],
    ['an empty file', '‸', ['applications', 'apiVersion (RayService)'], []],
  ])('in %s', (_, text, offered, absent) => {
    const labels = labelsAt(text);
    expect(labels).toEqual(expect.arrayContaining(offered));
    for (const label of absent) expect(labels).not.toContain(label);
  });

  const LLM = `applications:
  - name: a
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: m
`;
  it.each([
    ['a model', `${LLM}          ‸\n`, ['engine_kwargs', 'accelerator_type', 'deployment_config']],
    ['its loading', `${LLM}            ‸\n`, ['model_source']],
    ['the engine', `${LLM}          engine_kwargs:\n            ‸\n`, ['tensor_parallel_size', 'max_model_len']],
    ['the arguments', `${LLM}      ‸\n`, ['ingress_deployment_config']],
    ['its ingress', `${LLM}      ingress_deployment_config:\n        ‸\n`, ['num_replicas', 'autoscaling_config']],
    ['a model file', 'model_loading_config:\n  model_id: m\n‸', ['engine_kwargs', 'accelerator_type']],
  ])('of a language model: %s', (_, text, offered) => {
    expect(labelsAt(text)).toEqual(expect.arrayContaining(offered));
  });

  it('by the release', () => {
    const text = `${LLM}          ‸\n`;
    expect(labelsAt(text, { rayVersionOption: '2.47.1' })).toContain('resources_per_bundle');
    expect(labelsAt(text, { rayVersionOption: '2.60.0' })).not.toContain('resources_per_bundle');
    expect(labelsAt(text, { rayVersionOption: '2.60.0' })).toContain('placement_group_config');
  });

  it.each([
    'services:\n  web:\n    ‸\n',
    'name: x\n‸',
    `${APP}        user_config: |\n          ‸\n`,
    `${APP}        user_config:\n          a: ‸\n`,
  ])('and nowhere else: %j', (text) => {
    expect(labelsAt(text)).toEqual([]);
  });

  it('in a manifest and inside of serveConfigV2', () => {
    const service = (config: string, cluster: string) =>
      `apiVersion: ray.io/v1\nkind: RayService\nmetadata:\n  name: s\nspec:\n  serveConfigV2: |\n    ${config}\n  rayClusterConfig:\n    ${cluster}\n`;
    expect(labelsAt(service('‸', 'rayVersion: "2.50.0"'))).toContain('applications');
    expect(labelsAt(service('applications:\n      - name: a\n        ‸', 'rayVersion: "2.50.0"'))).toContain(
      'import_path',
    );
    expect(labelsAt(service('applications: []', '‸'))).toEqual(expect.arrayContaining(['headGroupSpec', 'rayVersion']));
  });
});

describe('an offer is written where it belongs', () => {
  it('with its mapping below it', () => {
    expect(takenAt(`${APP}        ‸\n`, 'autoscaling_config')).toBe(
      `${APP}        autoscaling_config:\n          min_replicas: 1\n          max_replicas: 4\n`,
    );
  });
  it('inside of brackets in one line', () => {
    expect(takenAt(APP.replace('- name: D', '- { name: D, ‸}'), 'ray_actor_options')).toContain(
      '- { name: D, ray_actor_options: { num_cpus: 1 }}',
    );
  });
  it('continued after a dash, and as a new item', () => {
    expect(takenAt(`${APP}      ‸\n`, 'num_replicas')).toBe(`${APP}        num_replicas: 1\n`);
    expect(takenAt(`${APP}      ‸\n`, '- name')).toBe(`${APP}      - name: Deployment\n`);
  });
  it('over the word that is there, and with nothing behind a colon that is there', () => {
    expect(takenAt(`${APP}        num_‸\n`, 'num_replicas')).toBe(`${APP}        num_replicas: 1\n`);
    expect(takenAt(`${APP}        num‸: 3\n`, 'num_replicas')).toBe(`${APP}        num_replicas: 3\n`);
  });
  it('as a whole application that is one', () => {
    expect(takenAt('applications:\n  ‸', 'LLM application')).toContain(
      '  - name: llm\n    route_prefix: /llm\n    import_path: ray.serve.llm:build_openai_app\n    args:\n      llm_configs:\n        - model_loading_config:\n            model_id: my-model\n',
    );
  });
  it('and what must be there comes first', () => {
    expect(labelsAt('applications:\n  - ‸')[0]).toBe('import_path');
    expect(offersAt(`${APP}        ‸\n`)[0]?.label).toBe('num_replicas');
  });
});

describe('what real Ray refuses is not offered', () => {
  it.each([
    ['max_replicas_per_node: 2', 'gang_scheduling_config'],
    ['gang_scheduling_config: { gang_size: 2 }', 'max_replicas_per_node'],
    ['gang_scheduling_config: { gang_size: 2 }', 'placement_group_strategy'],
  ])('no key beside one that excludes it: %s', (line, absent) => {
    const labels = labelsAt(`${APP}        ${line}\n        ‸\n`, { rayVersionOption: '2.60.0' });
    expect(labels).toContain('num_replicas');
    expect(labels).not.toContain(absent);
  });

  it('no key below an item that is written in one line', () => {
    const text = `${APP}        placement_group_bundles:\n          - {"CPU": 0.1}\n            ‸\n`;
    expect(labelsAt(text)).toEqual([]);
  });

  it('a certificate comes with its key where the release wants both, and alone where that stands already', () => {
    const text = `${APP}http_options:\n  port: 8000\n  ‸\n`;
    expect(takenAt(text, 'ssl_certfile', { rayVersionOption: '2.60.0' })).toContain(
      '\n  ssl_certfile: text\n  ssl_keyfile: text\n',
    );
    const half = text.replace('port: 8000', 'ssl_keyfile: k');
    expect(takenAt(half, 'ssl_certfile', { rayVersionOption: '2.60.0' })).toContain('  ssl_certfile: text\n');
    const flow = `${APP}http_options: { ‸}\n`;
    expect(takenAt(flow, 'ssl_certfile', { rayVersionOption: '2.60.0' })).toContain(
      '{ ssl_certfile: text, ssl_keyfile: text}',
    );
  });
});
