import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clusterOf, toRecord } from '../../server/src/core/index.ts';
import type { ClusterDescription } from '../../server/src/core/index.ts';
import { parseQuantity } from '../../server/src/core/clusters/read/quantity.ts';

const described = (text: string): ClusterDescription => {
  const reading = clusterOf(text);
  if ('problem' in reading) throw new Error(reading.problem.en);
  return reading.cluster;
};

/** Each group as `name count[..max] {resources} ?unknown`. */
const told = (text: string): readonly string[] =>
  described(text).nodes.map(({ name, count, maxCount, countUnknown, resources, unknown }) =>
    [
      name,
      maxCount === undefined ? String(count) : `${count}..${maxCount}`,
      ...(countUnknown === true ? ['count?'] : []),
      JSON.stringify(toRecord(resources)),
      ...(unknown === undefined ? [] : [`?${[...unknown].join(',')}`]),
    ].join(' '),
  );

describe('Kubernetes quantities', () => {
  it.each([
    ['1', 1n, 10_000n],
    ['250m', 1n, 2_500n],
    ['1500m', 2n, 15_000n],
    ['0.1', 1n, 1_000n],
    ['4Gi', 4_294_967_296n, 42_949_672_960_000n],
    ['1.5Gi', 1_610_612_736n, 16_106_127_360_000n],
    ['512Mi', 536_870_912n, 5_368_709_120_000n],
    ['1Ti', 1_099_511_627_776n, 10_995_116_277_760_000n],
    ['100Ki', 102_400n, 1_024_000_000n],
    ['2k', 2_000n, 20_000_000n],
    ['3M', 3_000_000n, 30_000_000_000n],
    ['8G', 8_000_000_000n, 80_000_000_000_000n],
    ['1e3', 1_000n, 10_000_000n],
    ['12E2', 1_200n, 12_000_000n],
    ['1e-1', 1n, 1_000n],
    ['1E', 1_000_000_000_000_000_000n, 10_000_000_000_000_000_000_000n],
    ['100n', 1n, 0n],
    ['.5', 1n, 5_000n],
    ['5.', 5n, 50_000n],
    ['0', 0n, 0n],
  ])('%s', (text, whole, units) => {
    expect(parseQuantity(text)).toEqual({ whole, units });
  });

  it.each(['', 'a lot', '{{ .Values.cpu }}', '4gb', '4 GiB', '-1', '1e', '1Gi2', '${CPU}', '1,5'])(
    '%s is none',
    (text) => {
      expect(parseQuantity(text)).toBeNull();
    },
  );
});

const indented = (text: string, by: number): string => text.replaceAll('\n', `\n${' '.repeat(by)}`);

/** A RayCluster with one worker group: its keys, its start parameters, the resources of its container. */
const cluster = (group: string, params: string, container: string, spec = ''): string => `apiVersion: ray.io/v1
kind: RayCluster
metadata: { name: demo }
spec:
  ${spec}
  headGroupSpec:
    rayStartParams: { num-cpus: "0", num-gpus: "0" }
    template: { spec: { containers: [{ name: ray-head, resources: { limits: { cpu: 2, memory: 4Gi } } }] } }
  workerGroupSpecs:
    - groupName: w
      ${indented(group, 6)}
      rayStartParams:
        ${indented(params || 'block: "true"', 8)}
      template:
        spec:
          containers:
            - name: ray-worker
              resources:
                ${indented(container || '{}', 16)}
`;

const worker = (group: string, params: string, container: string, spec?: string): string | undefined =>
  told(cluster(group, params, container, spec))[1];

describe('what a pod of KubeRay offers', () => {
  it.each([
    ['limits before requests', '', 'limits: { cpu: 4 }\nrequests: { cpu: 2 }', '{"CPU":4}'],
    ['requests of CPU where there are no limits', '', 'requests: { cpu: 3 }', '{"CPU":3}'],
    ['a limit of zero counts as none', '', 'limits: { cpu: 0 }\nrequests: { cpu: 3 }', '{"CPU":3}'],
    ['millis are rounded up', '', 'limits: { cpu: 250m }', '{"CPU":1}'],
    ['also above one', '', 'limits: { cpu: 1500m }', '{"CPU":2}'],
    ['fractions too', '', 'limits: { cpu: "0.5" }', '{"CPU":1}'],
    ['num-cpus wins', 'num-cpus: "7"', 'limits: { cpu: 4 }', '{"CPU":7}'],
    ['num-cpus "0" is zero', 'num-cpus: "0"', 'limits: { cpu: 4 }', '{}'],
    ['num-cpus need not be quoted to be read', 'num-cpus: 3', '', '{"CPU":3}'],
    ['memory from limits', '', 'limits: { cpu: 1, memory: 2Gi }', '{"CPU":1,"memory":2147483648}'],
    ['memory never from requests', '', 'limits: { cpu: 1 }\nrequests: { memory: 2Gi }', '{"CPU":1}'],
    [
      'memory of rayStartParams',
      'memory: "1000000000"',
      'limits: { cpu: 1, memory: 2Gi }',
      '{"CPU":1,"memory":1000000000}',
    ],
    ['GPUs from limits', '', 'limits: { cpu: 1, nvidia.com/gpu: 2 }', '{"CPU":1,"GPU":2}'],
    ['GPUs never from requests', '', 'limits: { cpu: 1 }\nrequests: { nvidia.com/gpu: 2 }', '{"CPU":1}'],
    [
      'the first GPU key in order of name',
      '',
      'limits: { cpu: 1, nvidia.com/gpu: 2, amd.com/gpu: 3 }',
      '{"CPU":1,"GPU":3}',
    ],
    ['a zero is passed over', '', 'limits: { cpu: 1, amd.com/gpu: 0, nvidia.com/gpu: 2 }', '{"CPU":1,"GPU":2}'],
    ['num-gpus wins', 'num-gpus: "1"', 'limits: { cpu: 1, nvidia.com/gpu: 2 }', '{"CPU":1,"GPU":1}'],
    ['MIG slices are GPUs', '', 'limits: { cpu: 1, nvidia.com/mig-2g.32gb: 1 }', '{"CPU":1,"GPU":1}'],
    ['but not of another form', '', 'limits: { cpu: 1, nvidia.com/mig-mixed: 1 }', '{"CPU":1}'],
    ['TPUs', '', 'limits: { cpu: 1, google.com/tpu: 4 }', '{"CPU":1,"TPU":4}'],
    [
      'neuron cores, before TPUs',
      '',
      'limits: { cpu: 1, google.com/tpu: 4, aws.amazon.com/neuroncore: 2 }',
      '{"CPU":1,"neuron_cores":2}',
    ],
    [
      'unless resources name one',
      `resources: '"{\\"TPU\\": 8}"'`,
      'limits: { cpu: 1, google.com/tpu: 4 }',
      '{"TPU":8,"CPU":1}',
    ],
    [
      'custom resources in quotes in quotes',
      `resources: '"{\\"widget\\": 2, \\"none\\": 0}"'`,
      'limits: { cpu: 1 }',
      '{"widget":2,"CPU":1}',
    ],
    ['in single quotes', `resources: "'{\\"widget\\": 2}'"`, 'limits: { cpu: 1 }', '{"widget":2,"CPU":1}'],
    ['with backslashes alone', `resources: '{\\"widget\\":2}'`, 'limits: { cpu: 1 }', '{"widget":2,"CPU":1}'],
    [
      'quoted anew by KubeRay beside an accelerator',
      `resources: '{"widget": 2}'`,
      'limits: { cpu: 1, google.com/tpu: 4 }',
      '{"widget":2,"CPU":1,"TPU":4}',
    ],
    ['none', `resources: '{}'`, 'limits: { cpu: 1 }', '{"CPU":1}'],
  ])('%s', (_, params, container, offer) => {
    expect(worker('replicas: 1', params, container)).toBe(`w 1 ${offer}`);
  });

  it.each([
    ['no CPU anywhere: Ray counts the machine', '', '', 'w 1 {} ?CPU'],
    ['limits of GPU alone', '', 'limits: { nvidia.com/gpu: 1 }', 'w 1 {"GPU":1} ?CPU'],
    ['a template as CPU', '', 'limits: { cpu: "{{ .Values.cpu }}", nvidia.com/gpu: 1 }', 'w 1 {"GPU":1} ?CPU'],
    [
      'a template without quotes',
      '',
      'limits:\n  cpu: {{ .Values.cpu }}\n  nvidia.com/gpu: {{ .Values.gpu }}',
      'w 1 {} ?CPU,GPU',
    ],
    ['a shell variable as GPUs', 'num-gpus: "${GPUS}"', 'limits: { cpu: 1 }', 'w 1 {"CPU":1} ?GPU'],
    ['limits that a template fills', '', 'limits: {{ .Values.limits }}', 'w 1 {} ?*,CPU'],
    ['resources that are no JSON', `resources: '"{widget: 2}"'`, 'limits: { cpu: 1 }', 'w 1 {"CPU":1} ?*'],
    [
      'resources without the quotes of the shell',
      `resources: '{"widget": 2}'`,
      'limits: { cpu: 1 }',
      'w 1 {"CPU":1} ?*',
    ],
    ['one word without quotes', `resources: '{"widget":2}'`, 'limits: { cpu: 1 }', 'w 1 {"CPU":1} ?*'],
    ['a fraction of a resource', `resources: "'{\\"half\\": 0.5}'"`, 'limits: { cpu: 1 }', 'w 1 {"CPU":1} ?*'],
    ['CPUs as a custom resource', `resources: "'{\\"CPU\\": 5}'"`, 'limits: { cpu: 1 }', 'w 1 {"CPU":1} ?*'],
    ['a variable of the shell', `resources: '"{\\"x\\": $N}"'`, 'limits: { cpu: 1 }', 'w 1 {"CPU":1} ?*'],
    ['a fraction that ray start refuses', 'num-cpus: "1.5"', 'limits: { cpu: 1 }', 'w 1 {} ?CPU'],
  ])('%s', (_, params, container, offer) => {
    expect(worker('replicas: 1', params, container)).toBe(offer);
  });

  it('group resources of newer operators win and replace the custom ones', () => {
    const group = 'replicas: 1\nresources: { CPU: 6, Memory: 1Gi, nvidia.com/gpu: 1, gadget: 3 }';
    expect(worker(group, `num-cpus: "2"\nresources: '{"widget": 2}'`, 'limits: { cpu: 1, memory: 4Gi }')).toBe(
      'w 1 {"gadget":3,"CPU":6,"memory":1073741824,"GPU":1}',
    );
  });

  it.each([
    ['a resource beside', '{"on_head": 1}', 'w 1 {"widget":2,"CPU":1,"on_head":1}'],
    ['one that was told otherwise', '{"widget": 5, "CPU": 8}', 'w 1 {"widget":5,"CPU":8}'],
    [
      'memory and the object store',
      '{"memory": 1e9, "object_store_memory": 5}',
      'w 1 {"widget":2,"CPU":1,"memory":1000000000}',
    ],
    ['null for what has an option', '{"CPU": null}', 'w 1 {"widget":2,"CPU":1}'],
    ['nothing', '', 'w 1 {"widget":2,"CPU":1}'],
    ['what is no JSON', '{on_head: 1}', 'w 1 {} ?*'],
    ['a fraction', '{"on_head": 0.5}', 'w 1 {} ?*'],
    ['a text', '{"CPU": "8"}', 'w 1 {} ?*'],
    ['what is filled in later', '{{ .Values.resources }}', 'w 1 {} ?*'],
  ])('RAY_OVERRIDE_RESOURCES with %s', (_, value, offer) => {
    const env = `name: ray-worker\n              env: [{ name: RAY_OVERRIDE_RESOURCES, value: '${value}' }]`;
    const text = cluster('replicas: 1', `resources: "'{\\"widget\\": 2}'"`, 'limits: { cpu: 1 }');
    expect(told(text.replace('name: ray-worker', env))[1]).toBe(offer);
  });

  it('is not known where the container starts Ray itself', () => {
    const text = cluster('replicas: 1', 'num-cpus: "2"', 'limits: { cpu: 1 }').replace(
      'metadata: { name: demo }',
      'metadata: { name: demo, annotations: { ray.io/overwrite-container-cmd: "true" } }',
    );
    expect(told(text)[1]).toBe('w 1 {} ?*');
    const told2 = text.replace(
      'name: ray-worker',
      'name: ray-worker\n              args: ["ulimit -n 65536; $KUBERAY_GEN_RAY_START_CMD"]',
    );
    expect(told(told2)[1]).toBe('w 1 {"CPU":2}');
  });

  it('labels come from the group, else from rayStartParams, with the group’s name', () => {
    const labels = (group: string, params: string): unknown =>
      Object.fromEntries(described(cluster(group, params, '')).nodes[1]?.labels ?? []);
    expect(labels('replicas: 1', 'labels: "zone=a,team=x"')).toEqual({
      'ray.io/node-group': 'w',
      zone: 'a',
      team: 'x',
    });
    expect(labels('labels: { zone: b }', 'labels: "zone=a"')).toEqual({ 'ray.io/node-group': 'w', zone: 'b' });
  });
});

describe('how many pods KubeRay makes', () => {
  const AUTO = 'enableInTreeAutoscaling: true';
  it.each([
    ['replicas: 3', '', '3'],
    ['', '', '0'],
    ['minReplicas: 2', '', '2'],
    ['replicas: 1\nminReplicas: 2\nmaxReplicas: 5', '', '2'],
    ['replicas: 9\nminReplicas: 2\nmaxReplicas: 5', '', '5'],
    ['replicas: 2\nnumOfHosts: 4', '', '8'],
    ['replicas: 2\nsuspend: true', AUTO, '0'],
    ['replicas: 1\nmaxReplicas: 5', AUTO, '1..5'],
    ['replicas: 0\nmaxReplicas: 3\nnumOfHosts: 2', AUTO, '0..6'],
    ['replicas: 2', AUTO, '2..Infinity'],
    ['replicas: 1\nmaxReplicas: 5', 'enableInTreeAutoscaling: false', '1'],
    ['replicas: {{ .Values.n }}\nminReplicas: 1\nmaxReplicas: 4', '', '1..4 count?'],
    ['replicas: {{ .Values.n }}\nminReplicas: 1\nmaxReplicas: 4', AUTO, '1..4'],
    ['replicas: 1\nmaxReplicas: 4', 'enableInTreeAutoscaling: {{ .Values.auto }}', '0..4 count?'],
  ])('%j with %j', (group, spec, count) => {
    expect(worker(group, 'num-cpus: "1"', '', spec)).toBe(`w ${count} {"CPU":1}`);
  });
});

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

describe('a file for ray up', () => {
  const launcher = (types: string, rest = 'provider: { type: aws, region: x }\nmax_workers: 10'): string =>
    `cluster_name: c\n${rest}\nhead_node_type: head\navailable_node_types:\n${types}`;
  const HEAD = '  head: { resources: { CPU: 4, GPU: 0 }, node_config: {} }\n';
  const NONE = '?TPU,neuron_cores,HPU,NPU';

  it('workers between their bounds, capped by the file’s own', () => {
    const text = launcher(
      `${HEAD}  cpu: { resources: { CPU: 16, GPU: 0, widget: 2 }, min_workers: 1, max_workers: 3 }\n  big: { resources: { CPU: 96, GPU: 8 }, max_workers: 50, labels: { zone: a } }\n`,
    );
    expect(told(text)).toEqual([
      `head 1 {"CPU":4} ${NONE}`,
      `cpu 1..3 {"CPU":16,"widget":2} ${NONE}`,
      `big 0..10 {"CPU":96,"GPU":8} ${NONE}`,
    ]);
    expect(described(text)).toMatchObject({ name: 'ray up c', maxWorkers: 10 });
    expect(described(text).nodes[2]?.labels.get('zone')).toBe('a');
  });

  it('what AWS or the machine fills in is not known', () => {
    expect(told(launcher('  w: { resources: {}, min_workers: 1, max_workers: 1 }\n  head: {}\n'))).toEqual([
      'head 1 {} ?CPU,GPU,TPU,neuron_cores,HPU,NPU',
      'w 1..1 {} ?CPU,GPU,TPU,neuron_cores,HPU,NPU',
    ]);
  });

  it('2 workers are the default of the clouds', () => {
    const text = launcher(`${HEAD}  w: { resources: { CPU: 1, GPU: 0 } }\n`, 'provider: { type: gcp }');
    expect(told(text)[1]).toBe(`w 0..2 {"CPU":1} ${NONE}`);
    const local = launcher(`${HEAD}  w: { resources: { CPU: 1, GPU: 0 } }\n`, 'provider: { type: local }');
    expect(told(local)[1]).toBe(`w 0..Infinity {"CPU":1} ${NONE}`);
  });

  it('the head’s type may also make workers', () => {
    const text = launcher('  head: { resources: { CPU: 4, GPU: 0 }, max_workers: 2 }\n');
    expect(told(text)).toEqual([`head 1 {"CPU":4} ${NONE}`, `head 0..2 {"CPU":4} ${NONE}`]);
  });
});

describe('a compute config of Anyscale', () => {
  it('only what it states', () => {
    const text =
      'cloud: c\nhead_node: { instance_type: m5.2xlarge, resources: { CPU: 0 } }\nworker_nodes:\n- { name: gpu, instance_type: g5.12xlarge, min_nodes: 1, max_nodes: 4, resources: { CPU: 48, GPU: 4 }, labels: { zone: a } }\n- { instance_type: m5.8xlarge }\nmax_resources: { CPU: 200, GPU: 8 }\n';
    expect(told(text)).toEqual([
      'head 1 {} ?*',
      'gpu 1..4 {"CPU":48,"GPU":4} ?*',
      'm5.8xlarge 0..Infinity count? {} ?*',
    ]);
    expect(toRecord(described(text).totals ?? new Map())).toEqual({ CPU: 200, GPU: 8 });
  });

  it('no workers are chosen, an empty list is the head alone', () => {
    expect(told('head_node: { instance_type: m5.2xlarge }\n')).toEqual([
      'head 1 {} ?*',
      'chosen by Anyscale 0..Infinity count? {} ?*',
    ]);
    expect(told('head_node: { instance_type: m5.2xlarge }\nworker_nodes: []\n')).toEqual(['head 1 {} ?*']);
  });
});

const corpus = new URL('../../../shared/corpus/', import.meta.url);
const manifests = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.yaml')) : [];

describe.skipIf(manifests.length === 0)('real manifests', () => {
  it.each(manifests)('%s is read, or said why not', (name) => {
    const text = readFileSync(new URL(name, corpus), 'utf8');
    const reading = clusterOf(text);
    if (/^kind: *Ray(?:Cluster|Service)\b/m.test(text) && 'cluster' in reading)
      expect(reading.cluster.nodes.length).toBeGreaterThan(0);
  });
});
