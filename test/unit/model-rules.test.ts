import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { analyze, applyEdits, codeFrom, fixer, parsePython, toRecord } from '../../server/src/core/index.ts';
import { listed } from '../../server/src/core/ray/bundles.ts';

const scenario = readFileSync(new URL('../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');
const configured = (body: string) =>
  scenario.replaceAll('          resources_per_bundle: { CPU: 0.5, GPU: 0.4 }', body);
const on = (text: string, rayVersionOption: string) => {
  const analysis = analyze(text, { rayVersionOption });
  const { problems } = analysis;
  return { config: analysis.configs[0], codes: problems.map(({ code }) => code), problems, fixes: fixer(analysis) };
};

describe('the key that fixes the router count', () => {
  const old = configured('          experimental_configs: { num_router_replicas: 1 }');
  const renamed = configured('          experimental_configs: { num_ingress_replicas: 1 }');

  it.each([
    ['num_router_replicas', old, '2.47.1', { status: 'accepted' }, false],
    ['num_router_replicas', old, '2.50.1', { status: 'rejected', stage: 'build' }, true],
    ['num_router_replicas', old, '2.60.0', { status: 'rejected', stage: 'build' }, true],
    ['num_ingress_replicas', renamed, '2.47.1', { status: 'accepted' }, true],
    ['num_ingress_replicas', renamed, '2.50.1', { status: 'accepted' }, false],
    ['num_ingress_replicas', renamed, '2.60.0', { status: 'accepted' }, true],
  ])('%s on its release: %#', (_, text, release, verdict, said) => {
    const { config, codes } = on(text, release);
    expect(config?.verdict).toMatchObject(verdict);
    expect(codes.includes('router-count-key')).toBe(said);
  });
});

describe('resources_per_bundle', () => {
  it('is carried over to placement_group_config from 2.51', () => {
    const { problems, fixes: fixesOf } = on(scenario, '2.52.1');
    const fixes = problems.filter(({ code }) => code === 'refused-key').flatMap((one) => fixesOf(one).slice(0, 1));
    const after = applyEdits(
      scenario,
      fixes.flatMap((fix) => fix.edits),
    );
    const { config } = on(after, '2.52.1');
    expect(config?.verdict).toMatchObject({ status: 'accepted' });
    expect(toRecord(config?.demand?.initial ?? new Map())).toEqual({ CPU: 4, GPU: 0.8 });
  });
});

describe('what one replica of a model reserves', () => {
  const shape = (body: string, release: string) => {
    const replica = on(configured(body), release).config?.applications[0]?.deployments[0]?.replica;
    return replica && { bundles: listed(replica.bundles).map(toRecord), strategy: replica.strategy };
  };

  it.each([
    [
      '          engine_kwargs: { tensor_parallel_size: 2 }',
      '2.47.1',
      [{ CPU: 0.5 }, { GPU: 1 }, { GPU: 1 }],
      'STRICT_PACK',
    ],
    [
      '          engine_kwargs: { tensor_parallel_size: 2 }',
      '2.50.1',
      [{ CPU: 0.5, GPU: 1 }, { GPU: 1 }],
      'STRICT_PACK',
    ],
    ['          engine_kwargs: { tensor_parallel_size: 2 }', '2.52.1', [{ CPU: 0.5, GPU: 1 }, { GPU: 1 }], 'PACK'],
    [
      '          engine_kwargs: { pipeline_parallel_size: 2 }',
      '2.47.1',
      [{ CPU: 0.5 }, { GPU: 1 }, { GPU: 1 }],
      'PACK',
    ],
    ['          placement_group_config: { bundles: [{ CPU: 1 }] }', '2.52.1', [{ CPU: 1.5, GPU: 1 }], 'PACK'],
    ['          placement_group_config: { bundles: [{ CPU: 1 }] }', '2.60.0', [{ CPU: 1.5 }], 'PACK'],
    ['          accelerator_config: { kind: cpu }', '2.60.0', [{ CPU: 1.5 }], 'PACK'],
    ['          accelerator_config: { kind: tpu }', '2.60.0', [{ CPU: 0.5, TPU: 1 }], 'PACK'],
    ['          use_cpu: true', '2.54.1', [{ CPU: 1.5 }], 'PACK'],
    ['          accelerator_type: B200', '2.55.1', [{ CPU: 1.5 }], 'PACK'],
    ['          accelerator_type: B200', '2.60.0', [{ CPU: 0.5, GPU: 1, 'accelerator_type:B200': 0.001 }], 'PACK'],
    ['          engine_kwargs: { data_parallel_size: 2 }', '2.60.0', [{ CPU: 0.5, GPU: 1 }], 'PACK'],
    ['          accelerator_type: L4', '2.52.1', [{ CPU: 0.5, GPU: 1, 'accelerator_type:L4': 0.001 }], 'PACK'],
  ])('%s on %s', (body, release, bundles, strategy) => {
    expect(shape(body, release)).toEqual({ bundles, strategy });
  });

  it.each(['          server_cls: app.Server'])('is unknown where it depends on code: %s', (body) => {
    expect(shape(body, '2.60.0')).toBeNull();
  });
});

describe('what the code decides', () => {
  it('is unknown, not a default', () => {
    const text =
      'applications:\n  - import_path: app:main\n    deployments:\n      - name: D\n        num_replicas: 2\n';
    const config = analyze(text, { clusterOption: 'cpu=1' }).configs[0];
    expect(config).toMatchObject({
      demand: null,
      fit: { initial: { status: 'unknown' } },
      verdict: { status: 'unknown' },
    });
  });

  const overriding = (entry: string, release: string) => {
    const text = scenario.replace('    args:\n', `    deployments: [{ ${entry} }]\n    args:\n`);
    return on(text, release).config?.applications[0]?.deployments.find(({ name }) => entry.includes(name));
  };

  it('is overridden in a generated deployment as Ray does: a plain count has no effect where Ray scales', () => {
    const router = 'name: LLMRouter, num_replicas: 1';
    expect(overriding(router, '2.47.1')?.replicas).toEqual({ min: 2, initial: 2, max: 4 });
    const scaled = 'name: LLMRouter, autoscaling_config: { min_replicas: 1, max_replicas: 3 }';
    expect(overriding(scaled, '2.47.1')?.replicas).toEqual({ min: 1, initial: 1, max: 3 });
  });

  it('is overridden in a generated deployment with a group of its own', () => {
    const group = 'name: LLMRouter, placement_group_bundles: [{ CPU: 1 }, { CPU: 2 }]';
    const router = overriding(group, '2.47.1');
    expect(router?.replicas).toEqual({ min: 2, initial: 2, max: 4 });
    expect(listed(router?.replica?.bundles ?? []).map(toRecord)).toEqual([{ CPU: 1 }, { CPU: 2 }]);
    expect(router?.replica?.strategy).toBe('PACK');
  });
});

describe('the environment of an application', () => {
  it('counts routers by the ratio in its own runtime_env, as a real 2.47.1 did', () => {
    const text = scenario.replaceAll(
      '    args:\n',
      "    runtime_env: { env_vars: { RAYLLM_ROUTER_TO_MODEL_REPLICA_RATIO: '1' } }\n    args:\n",
    );
    const router = on(text, '2.47.1').config?.applications[0]?.deployments.find(({ name }) => name === 'LLMRouter');
    expect(router?.replicas).toEqual({ min: 1, initial: 1, max: 2 });
  });
});

describe('target_capacity', () => {
  it('keeps the first target within the scaled bounds (measured: 2/10/20 → 10, 2/10/12 → 6 at 50 %)', () => {
    const start = (max: number) => {
      const text = `target_capacity: 50\napplications:\n  - import_path: a:b\n    deployments:\n      - name: D\n        ray_actor_options: {}\n        autoscaling_config: { min_replicas: 2, initial_replicas: 10, max_replicas: ${String(max)} }\n`;
      return analyze(text).configs[0]?.applications[0]?.deployments[0]?.replicas?.initial;
    };
    expect([start(20), start(12)]).toEqual([10, 6]);
  });

  it('has it begin at the scaled lower bound where no first count is given, in every release', () => {
    const text =
      'target_capacity: 50\napplications:\n  - import_path: a:b\n    deployments:\n      - name: D\n        autoscaling_config: { min_replicas: 4, max_replicas: 8 }\n';
    const ranges = ['2.9.3', '2.11.0', '2.12.0', '2.60.0'].map(
      (rayVersionOption) => analyze(text, { rayVersionOption }).configs[0]?.applications[0]?.deployments[0]?.replicas,
    );
    expect(ranges).toEqual(ranges.map(() => ({ min: 2, initial: 2, max: 4 })));
  });
});

test('a builder that a release does not have is told once', () => {
  const text = 'applications:\n- name: a\n  import_path: ray.serve.llm:build_openai_app\n  args: {}\n';
  const codeOf = codeFrom({ module: () => null, parse: parsePython });
  const { problems } = analyze(text, { rayVersionOption: '2.10.0', codeOf });
  expect(problems.map(({ code }) => code)).toEqual(['missing-builder']);
});
