import { describe, expect, it } from 'vitest';
import { analyze, codeFrom, parsePython } from '../../server/src/core/index.ts';
import { plainCode } from './plain-code.ts';

const CODE = `from ray import serve

@serve.deployment(autoscaling_config={"min_replicas": 0, "max_replicas": 6})
class A: ...

app = A.bind()
`;

const judged = (options: string, release: string): string => {
  const text = `applications:\n  - name: a\n    import_path: m:app\n    deployments:\n      - { name: A, ${options} }\n`;
  const config = analyze(text, {
    rayVersionOption: release,
    codeOf: codeFrom({ module: () => ({ path: 'm.py', text: CODE }), parse: parsePython }),
  }).configs[0];
  const verdict = config?.verdict;
  return verdict?.status === 'rejected' ? `rejected at ${verdict.stage}` : String(verdict?.status);
};

/** As 2.9.3, 2.24.0 and 2.54.1 answer, but where a module is not there to be asked. */
describe('an autoscaling_config of the file takes the place of that of code', () => {
  it.each([
    [
      'metrics_interval_s: 0.2, min_replicas: 2, max_replicas: 12, look_back_period_s: 2',
      ['accepted', 'accepted', 'accepted'],
    ],
    ['max_replicas: 3, smoothing_factor: 1.0, upscale_smoothing_factor: null', ['accepted', 'accepted', 'accepted']],
    ['max_replicas: 3, target_ongoing_requests: two', ['accepted', 'rejected at deploy', 'rejected at deploy']],
    ['max_replicas: 3, metrics_interval_s: -1', ['rejected at deploy', 'rejected at deploy', 'rejected at deploy']],
    ['min_replicas: 3', ['rejected at deploy', 'rejected at deploy', 'rejected at deploy']],
    [
      'max_replicas: 3, policy: { policy_function: "ray.serve.autoscaling_policy:default_autoscaling_policy" }',
      ['accepted', 'accepted', 'accepted'],
    ],
    ['max_replicas: 3, policy: { policy_function: "mine:policy" }', ['accepted', 'accepted', 'unknown']],
  ])('%s', (config, expected) => {
    expect(
      ['2.9.3', '2.24.0', '2.54.1'].map((release) => judged(`autoscaling_config: { ${config} }`, release)),
    ).toEqual(expected);
  });
});

describe('max_concurrent_queries is judged while Ray has it', () => {
  it.each([
    ['100', 'accepted'],
    ['"7"', 'accepted'],
    ['1.5', 'accepted'],
    ['0', 'rejected at schema'],
    ['null', 'rejected at schema'],
    ['[1]', 'rejected at schema'],
  ])('%s', (count, expected) => {
    expect(['2.9.3', '2.24.0'].map((release) => judged(`max_concurrent_queries: ${count}`, release))).toEqual([
      expected,
      expected,
    ]);
  });
});

/** As `override_deployment_info` of 2.60.0 leaves it. */
describe('a null of the file', () => {
  const code =
    'from ray import serve\nfrom ray.serve.config import GangSchedulingConfig\n\n@serve.deployment(num_replicas=4, gang_scheduling_config=GangSchedulingConfig(gang_size=2))\nclass A: ...\n\napp = A.bind()\n';
  const gangWith = (options: string) =>
    analyze(`applications:\n  - name: a\n    import_path: m:app\n    deployments:\n      - { name: A${options} }\n`, {
      rayVersionOption: '2.60.0',
      codeOf: codeFrom({ module: () => ({ path: 'm.py', text: code }), parse: parsePython }),
    }).configs[0]?.applications[0]?.deployments[0]?.gang;

  it('has an update need room for whole gangs beside the old ones', () => {
    const text =
      'applications:\n- import_path: a:b\n  deployments:\n  - name: D\n    num_replicas: 4\n    ray_actor_options: { num_cpus: 2 }\n    max_surge_percent: 75\n    gang_scheduling_config: { gang_size: 2 }\n';
    const [config] = analyze(text, { rayVersionOption: '2.60.0', codeOf: plainCode }).configs;
    expect(config?.update.rolling).toEqual(new Map([['CPU', 80_000n]]));
  });

  it('takes the gangs of code away', () => {
    expect(gangWith('')).toMatchObject({ size: 2 });
    expect(gangWith(', gang_scheduling_config: null')).toBeNull();
  });
});
