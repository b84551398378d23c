import { describe, expect, it } from 'vitest';
import { cluster, worker } from './manifest.ts';
import { described, told } from './told.ts';

describe('what a pod of KubeRay offers', () => {
  it.each([
    ['limits before requests', '', 'limits: { cpu: 4 }\nrequests: { cpu: 2 }', '{"CPU":4}'],
    ['amounts with spaces around them, as Kubernetes takes them', '', 'limits: { cpu: " 2 " }', '{"CPU":2}'],
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

  it('RAY_OVERRIDE_RESOURCES says what nobody knew', () => {
    const env = (value: string) =>
      `name: ray-worker\n              env: [{ name: RAY_OVERRIDE_RESOURCES, value: '${value}' }]`;
    const text = cluster('replicas: 1', '', 'limits: { memory: 1Gi }');
    const offer = (value: string) => told(text.replace('name: ray-worker', env(value)))[1];
    expect(offer('{"on_head": 1}')).toBe('w 1 {"memory":1073741824,"on_head":1} ?CPU');
    expect(offer('{"CPU": 4}')).toBe('w 1 {"memory":1073741824,"CPU":4}');
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
