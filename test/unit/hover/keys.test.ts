import { describe, expect, it } from 'vitest';
import { hoverText } from '../at-cursor.ts';

const app = (inner: string, options = '') => `applications:
  - name: a
    import_path: m:app
${options}    deployments:
      - name: D
${inner}`;

describe('a hover on a key tells', () => {
  it('what it does, what it takes and its default on the release', () => {
    const text = hoverText(app('        max_ongoing_‸requests: 7\n'), { rayVersionOption: '2.60.0' });
    expect(text).toContain('**max_ongoing_requests**: a whole number of at least 1');
    expect(text).toContain('Requests one replica takes at once.');
    expect(text).toContain('Ray’s own default is `5`');
    expect(hoverText(app('        max_ongoing_‸requests: 7\n'), { rayVersionOption: '2.24.0' })).toContain('`100`');
  });

  it.each([
    ['ray_actor_options: { num_cpus: 1 }\n        num_‸replicas: 2', '`D`: 2 replicas × 1 CPU = **2 CPU**'],
    ['ray_actor_options: { num_cpus: 1 }\n        num_replicas: ‸2', '`D`: 2 replicas × 1 CPU = **2 CPU**'],
    ['num_‸replicas: 2', '`D`: 2 replicas; what each reserves is not known: the code behind m:app was not read.'],
    ['ray_actor_options: { num_‸cpus: 3 }\n        num_replicas: 2', '2 replicas × 3 CPU = **6 CPU**'],
    [
      'ray_actor_options: { num_cpus: 1 }\n        autoscaling_config: { min_replicas: 2, max_‸replicas: 5 }',
      '2 replicas × 1 CPU = **2 CPU** of the application’s ≥ 2 CPU; 5 CPU at most',
    ],
  ])('where the value goes in the sum: %s', (line, told) => {
    expect(hoverText(app(`        ${line}\n`))?.replaceAll('\u00A0', ' ')).toContain(told);
  });

  it('since and until when releases know it', () => {
    expect(hoverText(app('        max_surge_‸percent: 7\n'), { rayVersionOption: '2.60.0' })).toContain(
      'Since Ray 2.60.0.',
    );
    expect(hoverText(app('        max_concurrent_‸queries: 7\n'), { rayVersionOption: '2.9.0' })).toMatch(
      /do not know this key/,
    );
  });

  it('what Ray does with one that it does not know, and the near name', () => {
    const text = hoverText(app('        num_replica‸: 7\n'), { rayVersionOption: '2.60.0' });
    expect(text).toMatch(/knows no such key here\.[^]*drops it without a word[^]*Did you mean `num_replicas`\?/);
    expect(hoverText(app('        max_concurrent_‸queries: 7\n'), { rayVersionOption: '2.60.0' })).toContain('knew it');
  });

  it('of a value among choices what that one means', () => {
    expect(hoverText('applications: []\nproxy_location: Head‸Only\n')).toContain(
      '`HeadOnly`: One proxy, on the head node.',
    );
  });

  const llm = (inner: string) => `applications:
  - name: a
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: m }
${inner}`;

  it('that an address is text, where Ray refuses every other one', () => {
    const told = hoverText(llm('          lora_config: { dynamic_lora_‸loading_path: s3://b/l }\n'));
    expect(told).toContain('**dynamic_lora_loading_path**: an address such as s3://bucket/path, or null');
  });

  it.each([
    ['2.60.0', 'Left out: the builder decides: `1000000000`.'],
    ['2.47.1', 'Left out: the builder decides: `20`.'],
  ])('what the builder sets where a model leaves it out, on %s', (rayVersionOption, told) => {
    const text = hoverText(llm('          deployment_config: { max_ongoing_‸requests: 7 }\n'), { rayVersionOption });
    expect(text).toContain(told);
    expect(text).not.toContain('Default:');
  });

  it.each([
    [
      'an argument of the engine',
      llm('          engine_kwargs: { tensor_parallel_‸size: 2 }\n'),
      'one worker and one bundle for each',
    ],
    [
      'one that the engine does not have',
      llm('          engine_kwargs: { tensor_paralel_‸size: 2 }\n'),
      'Did you mean `tensor_parallel_size`?',
    ],
    [
      'a variable',
      app('        ray_actor_options: { runtime_env: { env_vars: { A‸B: "1" } } }\n'),
      'Environment variable `AB`',
    ],
    [
      'an option of the ingress',
      llm('      ingress_deployment_config: { num_‸replicas: 2 }\n'),
      'Fixed number of replicas',
    ],
    ['what goes to code', app('        user_config: { thresh‸old: 1 }\n'), 'Part of `user_config`'],
    ['a bundle', app('        placement_group_bundles: [{ C‸PU: 1 }]\n'), 'CPUs.'],
    ['our comment', `# rayServeLens.clus‸ter: cpu=4\n${app('')}`, 'The nodes on which the file must fit'],
  ])('%s', (_, text, told) => {
    expect(hoverText(text, { rayVersionOption: '2.60.0' })).toContain(told);
  });

  it('of the path of a builder what that builds here', () => {
    const text = hoverText(llm('').replace('build_openai', 'build_‸openai'), { rayVersionOption: '2.47.1' });
    expect(text).toMatch(/On Ray 2\.47\.1 this builds:\n- `LLMDeployment.*\n- `LLMRouter` × 2.*hidden/);
  });

  it('in a manifest what KubeRay does with it', () => {
    const text = `apiVersion: ray.io/v1
kind: RayService
metadata: { name: s }
spec:
  serveConfigV2: |
    applications:
      - { name: a, import_path: m:app }
  rayClusterConfig:
    headGroupSpec:
      rayStartParams: { num-‸cpus: "0" }
      template: { spec: { containers: [{ name: r, image: rayproject/ray:2.50.0 }] } }
`;
    expect(hoverText(text)).toContain('CPUs that the node offers to Ray');
  });
});

describe('of many values a hover tells', () => {
  it('a few, once, and how many there are', () => {
    const text = `applications:\n- import_path: ray.serve.llm:build_openai_app\n  args: { llm_configs: [{ accelerator_‸type: L4 }] }\n`;
    const told = hoverText(text, { rayVersionOption: '2.60.0' }) ?? '';
    expect(told).toMatch(/\*\*accelerator_type\*\*: one of \d+\n/);
    expect(told.split('A100-80G').length).toBe(2);
  });

  it('examples as examples, where any text will do', () => {
    expect(hoverText('applications:\n- import_‸path: m:app\n')).toContain('Such as `ray.serve.llm:');
  });
});
