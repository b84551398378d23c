import { describe, expect, it } from 'vitest';
import { clusterOf } from '../../../server/src/core/index.ts';
import { cluster, indented, worker } from './manifest.ts';
import { described, told } from './told.ts';

describe('manifests', () => {
  const plain = cluster('replicas: 1', 'num-cpus: "1"', '');
  const spec = plain.slice(plain.indexOf('spec:') + 6);
  const wrapped = (kind: string, key: string): string =>
    `apiVersion: ray.io/v1\nkind: ${kind}\nmetadata: { name: demo }\nspec:\n  ${key}:\n${spec.replace(/^/gm, '  ')}`;

  it('GPUs that no pod speaks of may still be found by Ray; one that does makes the others have none', () => {
    const silent = plain.replace(', num-gpus: "0"', '');
    expect(told(silent)).toEqual(['headgroup 1 {"memory":4294967296} ?GPU', expect.stringMatching(/\?GPU$/)]);
    expect(told(silent.replace('limits: { cpu: 2', 'limits: { nvidia.com/gpu: 1, cpu: 2'))[1]).not.toContain('GPU');
  });

  it('a pod that asks for no GPU is known to have none', () => {
    const node = described(cluster('replicas: 1', '', 'limits: { cpu: 1 }')).nodes[1];
    expect([node?.resources.get('GPU'), node?.unknown]).toEqual([0n, undefined]);
  });

  it('resources are what KubeRay reads in quotes where it adds an accelerator to them', () => {
    const quoted = `resources: '"{"x": 1}"'`;
    expect(worker('replicas: 1', quoted, 'limits: { cpu: 1, aws.amazon.com/neuroncore: 2 }')).toBe(
      'w 1 {"x":1,"CPU":1,"neuron_cores":2}',
    );
    expect(worker('replicas: 1', quoted, 'limits: { cpu: 1 }')).toBe('w 1 {"CPU":1} ?*');
  });

  it('devices of other vendors are what Ray finds of them', () => {
    expect(worker('replicas: 1', '', 'limits: { cpu: 1, aws.amazon.com/neuron: 6 }')).toContain('?neuron_cores,');
    expect(worker('replicas: 1', '', 'limits: { cpu: 1, habana.ai/gaudi: 1 }')).toMatch(/\?.*HPU/);
    expect(worker('replicas: 1', '', 'limits: { cpu: 1, vpc.amazonaws.com/efa: 1 }')).not.toContain('?');
  });

  it('a head without any resources is not known, and 0 CPUs by hand are', () => {
    expect(told(plain)[0]).toBe('headgroup 1 {"memory":4294967296}');
    expect(told(plain.replace('num-cpus: "0", ', '').replace('{ limits: { cpu: 2, memory: 4Gi } }', '{}'))[0]).toBe(
      'headgroup 1 {} ?CPU',
    );
    expect(described(plain).nodes[0]?.isHead).toBe(true);
  });

  it.each([
    ['RayService', 'rayClusterConfig'],
    ['RayJob', 'rayClusterSpec'],
  ])('%s keeps its cluster in %s', (kind, key) => {
    expect(told(wrapped(kind, key))).toEqual(told(plain));
    expect(described(wrapped(kind, key)).name).toBe(`${kind} demo`);
  });

  it('other documents around do not matter, a List is opened', () => {
    const others = `apiVersion: v1\nkind: ConfigMap\n---\n${plain}---\napiVersion: v1\nkind: Service\n`;
    expect(told(others)).toEqual(told(plain));
    const list = `apiVersion: v1\nkind: List\nitems:\n- ${indented(plain, 2)}`;
    expect(told(list)).toEqual(told(plain));
  });

  it.each([
    ['two clusters', `${plain}---\n${plain}`],
    ['no cluster', 'applications: []\n'],
    ['nothing', ''],
    [
      'a RayJob on a cluster of elsewhere',
      'apiVersion: ray.io/v1\nkind: RayJob\nspec: { clusterSelector: { a: b } }\n',
    ],
    ['no YAML', `${plain}  {{- if .Values.x }}\n  a: b\n  {{- end }}\n`],
  ])('%s is a problem, told in both languages', (_, text) => {
    const reading = clusterOf(text);
    expect(reading).toMatchObject({ problem: { en: expect.any(String) as string, vi: expect.any(String) as string } });
  });
});
