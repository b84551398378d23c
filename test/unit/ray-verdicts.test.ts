import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.ts';

/** Each expectation was real Ray's answer on the releases named (`npm run oracle -- ask`). */
const stageOn = (text: string, release: string): string => {
  const analysis = analyze(text, { rayVersionOption: release });
  const verdict = analysis.configs[0]?.verdict;
  return verdict === undefined ? analysis.kind : verdict.status === 'rejected' ? verdict.stage : verdict.status;
};

const serve = (deployment: string, app = ''): string =>
  `applications:\n- name: a\n  import_path: single:api\n${app}  deployments:\n  - name: Api\n    ${deployment}\n`;

describe('a key that is no text', () => {
  it.each([
    ['autoscaling_config: {1: 2}', '2.54.1', 'deploy'],
    ['autoscaling_config: {1: 2}', '2.55.1', 'unknown'],
    ['request_router_config: {1: 2}', '2.48.0', 'deploy'],
    ['request_router_config: {1: 2}', '2.60.0', 'schema'],
    ['gang_scheduling_config: {gang_size: 1, 1: 2}', '2.60.0', 'schema'],
    ['placement_group_bundles: [{CPU: 1, 1: 2}]', '2.54.1', 'unknown'],
    ['placement_group_bundles: [{CPU: 1, 1: 2}]', '2.55.1', 'schema'],
    ['user_config: {1: 2}', '2.60.0', 'unknown'],
    ['user_config: {1: 2, a: 3}', '2.44.1', 'deploy'],
    ['user_config: {1: 2, a: 3}', '2.60.0', 'deploy'],
  ])('%s on %s: %s', (deployment, release, stage) => {
    expect(stageOn(serve(deployment), release)).toBe(stage);
  });
});

describe('values of a plain application', () => {
  it.each([
    ['user_config: {a: 2020-01-01}', 'deploy', 'deploy'],
    ['ray_actor_options: {resources: {TPU: 3}}', 'deploy', 'deploy'],
    ['ray_actor_options: {resources: {a: abc}}', 'deploy', 'deploy'],
    ['route_prefix: /a/', 'schema', 'unknown'],
  ])('%s on 2.9.3: %s, on 2.60.0: %s', (deployment, old, recent) => {
    expect(stageOn(serve(deployment), '2.9.3')).toBe(old);
    expect(stageOn(serve(deployment), '2.60.0')).toBe(recent);
  });

  it.each([
    ['  runtime_env: {py_modules: ""}\n', 'unknown'],
    ['  runtime_env: {py_modules: {}}\n', 'unknown'],
    ['  runtime_env: {py_modules: 3}\n', 'schema'],
    ['  args: {b: 2020-01-01}\n', 'deploy'],
  ])('%s', (app, stage) => {
    for (const release of ['2.9.3', '2.60.0']) expect(stageOn(serve('num_replicas: 1', app), release)).toBe(stage);
  });
});

describe('a file', () => {
  it('of one application is Serve’s old form', () => {
    expect(stageOn('import_path: single:api\n', '2.9.3')).toBe('schema');
    expect(stageOn('import_path: single:api\nversion: 1\n', '2.60.0')).toBe('other');
  });

  it('with applications of something else is not ours', () => {
    expect(stageOn('applications:\n- name: web\n  memory: 512M\n', '2.60.0')).toBe('other');
  });
});
