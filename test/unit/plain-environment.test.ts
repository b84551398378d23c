import { describe, expect, it } from 'vitest';
import { analyze, codeFrom, parsePython } from '../../server/src/core/index.ts';

const CODE = 'from ray import serve\n\n@serve.deployment\nclass A: ...\n\napp = A.bind()\n';

const verdictOf = (lines: string, code = CODE) =>
  analyze(`applications:\n  - name: a\n    import_path: m:app\n${lines}\n`, {
    rayVersionOption: '2.47.1',
    codeOf: codeFrom({ module: () => ({ path: 'm.py', text: code }), parse: parsePython }),
  }).configs[0]?.verdict;

const FETCHED = 'What runtime_env names can be fetched and installed.';

const told = (verdict: ReturnType<typeof verdictOf>) =>
  verdict?.assumptions.map(({ message }) => message.en).join('\n');

describe('a runtime_env that installs or fetches something', () => {
  it.each([
    '{pip: [torch, "transformers[torch]>=4.2,<5"]}',
    '{working_dir: "https://example.org/main.zip"}',
    '{py_modules: ["s3://bucket/one.zip"], env_vars: {A: b}}',
    '{pip: ["ray[serve]", ray, "-f https://example.org/wheels.html", --pre]}',
    '{pip: ["flask @ https://example.org/flask.zip", "git+https://example.org/app.git@main", \'numpy>=1; python_version < "3.13"\']}',
    '{pip: {packages: [torch], pip_check: false, pip_version: "==24.0"}}',
  ])('%s is taken, and that it works is an assumption', (environment) => {
    const verdict = verdictOf(`    runtime_env: ${environment}`);
    expect(verdict?.status).toBe('accepted');
    expect(told(verdict)).toContain(FETCHED);
    const replicas = verdictOf(
      `    deployments:\n      - name: A\n        ray_actor_options: {runtime_env: ${environment}}`,
    );
    expect(replicas?.status).toBe('accepted');
    expect(told(replicas)).toContain(FETCHED);
  });

  it.each([
    '{pip: ["ray==2.9.0"]}',
    '{pip: ["ray[serve]>=2.40"]}',
    '{pip: ["ray @ https://example.org/ray.zip"]}',
    '{pip: ["https://example.org/ray-2.9.0-cp311-cp311-manylinux2014_x86_64.whl"]}',
    '{pip: [torch and more]}',
    '{pip: {packages: [torch], pip_check: "no"}}',
    '{pip: {pip_check: false}}',
    '{pip: requirements.txt}',
    '{conda: base}',
    '{pip: [torch], conda: base}',
  ])('%s stays open', (environment) => {
    expect(verdictOf(`    runtime_env: ${environment}`)?.status).not.toBe('accepted');
  });

  it('may name the Ray that is there already', () => {
    expect(verdictOf('    runtime_env: {pip: ["ray[serve]==2.47.1"]}')?.status).toBe('accepted');
  });

  it('is no assumption where it only sets variables', () => {
    expect(told(verdictOf('    runtime_env: {env_vars: {A: b}}'))).not.toContain(FETCHED);
  });
});

describe('bundles of the file over code', () => {
  const bundles = '    deployments:\n      - name: A\n        placement_group_bundles: [{CPU: 2}]';

  it('are taken where the replica stands in the first', () => {
    expect(verdictOf(bundles)).toMatchObject({ status: 'accepted' });
  });

  it('are refused where the replica asks for more', () => {
    const code = CODE.replace('@serve.deployment', '@serve.deployment(ray_actor_options={"num_cpus": 4})');
    expect(verdictOf(bundles, code)).toMatchObject({ status: 'rejected', stage: 'deploy' });
  });

  it('are refused beside a limit of code per node, and with bundles of code', () => {
    const limited = CODE.replace('@serve.deployment', '@serve.deployment(max_replicas_per_node=1)');
    expect(verdictOf(bundles, limited)).toMatchObject({ status: 'rejected', stage: 'deploy' });
    const both = '@serve.deployment(max_replicas_per_node=1, placement_group_bundles=[{"CPU": 2}])';
    expect(verdictOf('', CODE.replace('@serve.deployment', both))).toMatchObject({
      status: 'rejected',
      stage: 'build',
    });
  });
});
