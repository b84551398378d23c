import { describe, expect, it } from 'vitest';
import { analyze, codeFrom, contradictionsOf, driftOf, parsePython } from '../../../server/src/core/index.ts';
import { liveOf } from './live-of.ts';

const FILE = 'applications:\n- {name: one, import_path: app:app}\n';

const codeOf = (options: string) =>
  codeFrom({
    module: (name) => (name === 'app' && options !== '' ? { path: 'app.py', text: codeWith(options) } : null),
    parse: parsePython,
  });

const codeWith = (options: string): string =>
  `import random\nfrom ray import serve\n\n@serve.deployment(${options})\nclass Api:\n    def reconfigure(self, config): ...\n\napp = Api.bind()\n`;

const running = (release: string, entry: object, inForce: object) =>
  liveOf(release, {
    applications: {
      one: {
        name: 'one',
        status: 'RUNNING',
        source: 'declarative',
        deployed_app_config: { name: 'one', import_path: 'app:app', deployments: [{ name: 'Api', ...entry }] },
        deployments: {
          Api: {
            name: 'Api',
            status: 'HEALTHY',
            target_num_replicas: 1,
            deployment_config: { name: 'Api', ...inForce },
          },
        },
      },
    },
  });

/** How a file that says nothing of an option differs from what runs, and what of it is not known. */
const told = (options: string, entry: object, inForce: object, release = '2.54.0') => {
  const analysis = analyze(FILE, { rayVersionOption: release, codeOf: codeOf(options) });
  const { differences, unknown, applications } = driftOf(analysis, 0, running(release, entry, inForce));
  return {
    differs: differences.map(({ option, inFile, running: there }) => [option, inFile, there]),
    unknown: unknown.map(({ deployment, detail }) => [deployment, detail]),
    change: applications[0]?.deployments[0]?.change,
  };
};

const A2 = { user_config: { a: 2, b: 1 } };

describe('options that a file leaves to its code', () => {
  it('are what the code sets, beside what runs', () => {
    const differs = [
      ['user_config.a', 1, 2],
      ['user_config.b', undefined, 1],
    ];
    expect(told('user_config={"a": 1}', A2, A2)).toMatchObject({ differs, unknown: [] });
    expect(told('user_config={"b": 1, "a": 2}', A2, A2)).toMatchObject({ differs: [], unknown: [] });
    expect(told('', A2, A2).differs).toEqual([]);
  });

  it('are found where an earlier file left them in force', () => {
    expect(told('', {}, A2).differs).toEqual([]);
    expect(told('num_replicas=1', {}, A2).differs).toEqual([['user_config', null, A2.user_config]]);
    expect(told('health_check_period_s=7', {}, { health_check_period_s: 10 }).differs).toEqual([
      ['health_check_period_s', 7, 10],
    ]);
  });

  it('are not known where the code is not, or hangs on what nobody knows', () => {
    expect(told('', A2, A2)).toMatchObject({ differs: [], unknown: [[null, 'app:app'], ['Api', 'user_config']] }); // prettier-ignore
    for (const value of ['{"a": random.random()}', '{"a": 2} if random.random() > 0.5 else {"a": 3}'])
      expect(told(`user_config=${value}`, A2, A2)).toMatchObject({ differs: [], unknown: [['Api', 'user_config']] });
  });

  it('are taken back by 2.60, by the values that the code has', () => {
    const there = { ...A2, num_replicas: 1, ray_actor_options: { num_cpus: 1 } };
    expect(told('user_config={"a": 2, "b": 1}', A2, there, '2.60.0').change).toBe('stays');
    expect(told('user_config={"a": 3}', A2, there, '2.60.0').change).toBe('reconfigures');
    expect(told('user_config={"a": random.random()}', A2, there, '2.60.0').change).toBe('unknown');
  });

  it('are compared by what they mean and shown as a file would write them', () => {
    const bundles = { placement_group_bundles: [{ GPU: 1, CPU: 1 }, { CPU: 1 }] };
    const options = 'placement_group_bundles=[{"CPU": 1, "GPU": 1}, {"CPU": 1}], ray_actor_options={"num_cpus": 1}';
    const asked = { ray_actor_options: { num_cpus: 1 } };
    expect(told(options, {}, { ...bundles, ...asked }).differs).toEqual([]);
    expect(told(options, {}, { placement_group_bundles: [{ CPU: 1 }], ...asked }).differs).toEqual([
      ['placement_group_bundles', [{ CPU: 1, GPU: 1 }, { CPU: 1 }], [{ CPU: 1 }]], // prettier-ignore
    ]);
  });
});

it('a config without applications that is refused contradicts no cluster', () => {
  const analysis = analyze('applications: []\nhttp_options: {port: nonsense}\n', { rayVersionOption: '2.54.0' });
  const live = running('2.54.0', {}, {});
  expect(contradictionsOf(live, analysis, 0)).toEqual([]);
  expect(analysis.configs[0]?.verdict.status).toBe('rejected');
});
