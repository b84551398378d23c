import { expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.ts';
import { plainCode } from './plain-code.ts';

/** The code of the problem, for one replica with these options. */
const codeOn = (options: string, clusterOption: string): string | undefined =>
  analyze(
    `applications:\n  - import_path: a:b\n    deployments: [{ name: D, num_replicas: 1, ray_actor_options: ${options} }]\n`,
    { rayVersionOption: '2.60.0', clusterOption, codeOf: plainCode },
  ).problems[0]?.code;

it.each([
  ['{ num_cpus: 3 }', '2 x cpu=2', 'node-fit'],
  ['{ num_cpus: 5 }', '2 x cpu=2', 'cpu-contention'],
  ['{ num_gpus: 3 }', '2 x cpu=2,gpu=1', 'gpu-contention'],
  ['{ num_cpus: 3, resources: { tape: 1 } }', '2 x cpu=2', 'resource-contention'],
  // Nobody says how much memory there is, nor which cards the GPUs are.
  ['{ num_cpus: 3, memory: 1000000000 }', '2 x cpu=2', 'node-fit'],
  ['{ num_cpus: 3, memory: 9000000000 }', '2 x cpu=2,memory=1GB', 'resource-contention'],
  ['{ num_cpus: 3, accelerator_type: L4 }', '2 x cpu=2,gpu=1', 'node-fit'],
  ['{ num_cpus: 3, accelerator_type: L4 }', '2 x cpu=2,gpu=1,accelerator_type:T4=1', 'resource-contention'],
])('%s on %s: %s', (options, cluster, code) => {
  expect(codeOn(options, cluster)).toBe(code);
});

it('one replica that waits is told where its application stands, several at the list', () => {
  const app = (name: string, options: string) =>
    `  - name: ${name}\n    route_prefix: /${name}\n    import_path: ${name}:b\n    deployments: [{ name: D, ${options} }]\n`;
  const told = (text: string) => {
    const [problem] = analyze(text, { rayVersionOption: '2.60.0', clusterOption: 'cpu=4', codeOf: plainCode }).problems;
    return [problem?.message.en.split(':')[0], text.slice(problem?.range.start, problem?.range.end)];
  };
  const big = 'num_replicas: 1, ray_actor_options: { num_cpus: 5 }';
  expect(told(`applications:\n${app('a', 'num_replicas: 1')}${app('b', big)}`)).toEqual([
    '1 replica stays pending',
    'b',
  ]);
  expect(told(`applications:\n${app('a', big)}${app('b', big)}`)).toEqual(['2 replicas stay pending', 'applications']);
});
