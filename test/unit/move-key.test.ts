import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, fixesOf } from '../../server/src/core/index.ts';

const moved = (text: string): string | undefined => {
  const analysis = analyze(text, { rayVersionOption: '2.47.1' });
  const problem = analysis.problems.find(({ code }) => code === 'misplaced-key');
  const fix = problem && fixesOf(analysis, problem).find(({ title }) => title.en.startsWith('Move'));
  return fix && applyEdits(text, fix.edits);
};

const app = (...lines: readonly string[]): string =>
  `applications:\n  - name: main\n    import_path: app:main\n    deployments:\n      - name: D\n${lines.map((line) => `        ${line}\n`).join('')}`;

describe('a key in the wrong mapping moves to the right one', () => {
  it.each([
    [
      'one level up, when it is the last line',
      app('autoscaling_config:', '  max_replicas: 4', '  max_ongoing_requests: 20 # limit'),
      app('max_ongoing_requests: 20', 'autoscaling_config:', '  max_replicas: 4', '  # limit'),
    ],
    [
      'one level up, below all lines of the key before it',
      app(
        'user_config:',
        '  a: 1',
        '  b:',
        '    c: 2',
        'autoscaling_config:',
        '  max_ongoing_requests: 20',
        '  max_replicas: 4',
      ),
      app(
        'user_config:',
        '  a: 1',
        '  b:',
        '    c: 2',
        'max_ongoing_requests: 20',
        'autoscaling_config:',
        '  max_replicas: 4',
      ),
    ],
    [
      'one level down, into braces that are open at one side',
      app('ray_actor_options: {num_cpus: 2  }', 'num_gpus: 1'),
      app('ray_actor_options: {num_cpus: 2, num_gpus: 1  }'),
    ],
    [
      'one level down, into empty braces and behind a last comma',
      app('ray_actor_options: {num_cpus: 2,}', 'num_gpus: 1'),
      app('ray_actor_options: {num_cpus: 2, num_gpus: 1 }'),
    ],
    [
      'one level up, out of braces',
      app('autoscaling_config: { max_ongoing_requests: 20, max_replicas: 4 }'),
      app('max_ongoing_requests: 20', 'autoscaling_config: { max_replicas: 4 }'),
    ],
    [
      'one level down, into lines',
      app('num_gpus: 1', 'ray_actor_options:', '  num_cpus: 2 # two', 'num_replicas: 3'),
      app('ray_actor_options:', '  num_cpus: 2 # two', '  num_gpus: 1', 'num_replicas: 3'),
    ],
    [
      'one level down, into braces',
      app('ray_actor_options: { num_cpus: 2 }', 'num_gpus: 1 # one'),
      app('ray_actor_options: { num_cpus: 2, num_gpus: 1 }', '# one'),
    ],
    [
      'into a mapping of its own, where there is none yet',
      app('num_gpus: 1 # one'),
      app('ray_actor_options: { num_gpus: 1 } # one'),
    ],
    [
      'with the lines below it',
      app('ray_actor_options:', '  num_cpus: 2', '  user_config:', '    size: 3', '    name: x'),
      app('user_config:', '  size: 3', '  name: x', 'ray_actor_options:', '  num_cpus: 2'),
    ],
    [
      'to the top of the file, under the name it has there',
      `http_options:\n  port: 8001\n  location: HeadOnly\n${app('num_replicas: 1')}`,
      `proxy_location: HeadOnly\nhttp_options:\n  port: 8001\n${app('num_replicas: 1')}`,
    ],
    [
      'from the file into its only application',
      `runtime_env: {}\napplications:\n  - name: main\n    import_path: app:main\n`,
      `applications:\n  - name: main\n    import_path: app:main\n    runtime_env: {}\n`,
    ],
    [
      'inside one line of braces',
      'applications: [{ name: a, import_path: "a:b", deployments: [{ name: D, autoscaling_config: { max_replicas: 4, max_queued_requests: 9 } }] }]\n',
      'applications: [{ name: a, import_path: "a:b", deployments: [{ name: D, max_queued_requests: 9, autoscaling_config: { max_replicas: 4 } }] }]\n',
    ],
  ])('%s', (_, before, after) => {
    expect(moved(before)).toBe(after);
  });

  it('stays where the file does not say which mapping it would be', () => {
    const text = `runtime_env: {}\napplications:\n  - { name: a, import_path: "a:b", route_prefix: /a }\n  - { name: b, import_path: "a:b", route_prefix: /b }\n`;
    expect(moved(text)).toBeUndefined();
  });

  it.each([
    ['a text of several lines', 'user_config: |', '  text'],
    ['braces over several lines', 'user_config: {', '  size: 3 }'],
    ['a plain text over two lines', 'user_config: some', '  text'],
  ])('stays where its value is %s', (_, ...lines) => {
    const inside = lines.map((line) => `  ${line}`);
    expect(moved(app('ray_actor_options:', '  num_cpus: 2', ...inside))).toBeUndefined();
    expect(moved(app('ray_actor_options: { num_cpus: 2 }', 'num_replicas: 2', 'num_gpus: >', '  1'))).toBeUndefined();
  });

  it('stays where the right mapping already has it', () => {
    expect(moved(app('num_gpus: 1', 'ray_actor_options: { num_gpus: 2 }'))).toBeUndefined();
  });
});
