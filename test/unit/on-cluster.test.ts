import { describe, expect, it } from 'vitest';
import { analyze, clusterOf, clusterText, onlyManifest } from '../../server/src/core/index.ts';
import type { AnalyzeOptions, ClusterDescription, Fit } from '../../server/src/core/index.ts';
import { plainCode } from './plain-code.ts';

const app = (replicas: number, options: string): string =>
  `applications:\n  - import_path: a:b\n    deployments:\n      - { name: D, num_replicas: ${String(replicas)}, ray_actor_options: ${options} }\n`;

const described = (text: string): ClusterDescription => {
  const reading = clusterOf(text);
  if ('problem' in reading) throw new Error(reading.problem.en);
  return reading.cluster;
};
const fit = (text: string, cluster: string): Fit | undefined =>
  analyze(text, { clusterFileOption: described(cluster), codeOf: plainCode }).configs[0]?.fit?.initial;

/** A head without work and groups as `name: [spec, limits]`. */
const rayCluster = (spec: string, ...groups: readonly (readonly [counts: string, limits: string])[]): string =>
  `apiVersion: ray.io/v1\nkind: RayCluster\nmetadata: { name: demo }\nspec:\n  ${spec || 'rayVersion: "2.47.1"'}\n  headGroupSpec: { rayStartParams: { num-cpus: "0" } }\n  workerGroupSpecs:\n${groups
    .map(
      ([counts, limits], i) =>
        `  - { groupName: g${String(i)}, ${counts}, template: { spec: { containers: [{ resources: { limits: ${limits} } }] } } }\n`,
    )
    .join('')}`;
const AUTO = 'enableInTreeAutoscaling: true';

describe('a cluster that scales', () => {
  const small = rayCluster(AUTO, ['replicas: 1, maxReplicas: 3', '{ cpu: 4 }']);

  it('fits on the nodes there are', () => {
    expect(fit(app(4, '{ num_cpus: 1 }'), small)).toEqual({ status: 'fits', pending: [], pendingTotal: 0 });
  });

  it('fits once nodes were added', () => {
    expect(fit(app(12, '{ num_cpus: 1 }'), small)).toMatchObject({ status: 'fits', scaled: true });
  });

  it('leaves waiting what does not fit the most nodes', () => {
    expect(fit(app(13, '{ num_cpus: 1 }'), small)).toMatchObject({ status: 'does-not-fit', pendingTotal: 1 });
  });

  it('does not scale where the autoscaler is off', () => {
    const fixed = rayCluster('', ['replicas: 1, maxReplicas: 3', '{ cpu: 4 }']);
    expect(fit(app(5, '{ num_cpus: 1 }'), fixed)?.status).toBe('does-not-fit');
  });

  it('without a bound has room for all that fits one node', () => {
    const endless = rayCluster(AUTO, ['replicas: 0', '{ cpu: 4 }']);
    expect(fit(app(9, '{ num_cpus: 3 }'), endless)).toMatchObject({ status: 'fits', scaled: true });
    const { problems, configs } = analyze(app(1, '{ num_cpus: 5 }'), { clusterFileOption: described(endless) });
    expect(configs[0]?.fit?.initial.status).toBe('does-not-fit');
    expect(problems.map(({ code }) => code)).toContain('node-fit');
    expect(problems.find(({ code }) => code === 'node-fit')?.message.en).toContain('no node that the cluster can have');
  });

  it('is capped by the file’s own most workers', () => {
    const launcher = (most: number): string =>
      `provider: { type: aws }\nmax_workers: ${String(most)}\nhead_node_type: h\navailable_node_types:\n  h: { resources: { CPU: 0, GPU: 0 } }\n  a: { resources: { CPU: 4, GPU: 0 }, max_workers: 2 }\n  b: { resources: { CPU: 4, GPU: 0 }, max_workers: 2 }\n`;
    expect(fit(app(4, '{ num_cpus: 4 }'), launcher(4))?.status).toBe('fits');
    expect(fit(app(4, '{ num_cpus: 4 }'), launcher(2))?.status).toBe('unknown');
    expect(fit(app(5, '{ num_cpus: 4 }'), launcher(4))?.status).toBe('does-not-fit');
  });
});

describe('a bound on all workers together', () => {
  const launcher = (most: number): string =>
    `provider: { type: aws }\nmax_workers: ${String(most)}\nhead_node_type: h\navailable_node_types:\n  h: { resources: { CPU: 0, GPU: 0 } }\n  a: { resources: { CPU: 4, GPU: 0 }, min_workers: 1, max_workers: 2 }\n  b: { resources: { CPU: 4, GPU: 0 }, min_workers: 1, max_workers: 2 }\n`;

  it('leaves it open only where running workers and those still asked for may pass it', () => {
    expect(fit(app(1, '{ num_cpus: 4 }'), launcher(3))?.status).toBe('fits');
    expect(fit(app(3, '{ num_cpus: 4 }'), launcher(4))).toMatchObject({ status: 'fits', scaled: true });
    expect(fit(app(3, '{ num_cpus: 4 }'), launcher(3))?.status).toBe('unknown');
  });
});

describe('memory in totals', () => {
  const totals = (memory: string): string =>
    `======== Autoscaler status: now ========\nActive:\n 2 w\n\nResources\n---\nTotal Usage:\n 0.0/8.0 CPU\n 0B/${memory} memory\n`;

  it('is rounded there, so a hundredth more is not surely too much', () => {
    const memory = (bytes: number) => app(1, `{ num_cpus: 1, memory: ${String(bytes)} }`);
    expect(fit(memory(1024 ** 3), totals('1.00GiB'))?.status).toBe('unknown');
    expect(fit(memory(Math.floor(1.005 * 1024 ** 3)), totals('1.00GiB'))?.status).toBe('unknown');
    expect(fit(memory(Math.ceil(1.02 * 1024 ** 3)), totals('1.00GiB'))?.status).toBe('does-not-fit');
  });
});

describe('what a description leaves open', () => {
  const open = rayCluster('', ['replicas: 1', '{ nvidia.com/gpu: 1 }']);

  it('is not decided where it matters', () => {
    expect(fit(app(1, '{ num_cpus: 1 }'), open)?.status).toBe('unknown');
  });

  it('does not matter where something else is short or nothing of it is asked', () => {
    expect(fit(app(2, '{ num_cpus: 1, num_gpus: 1 }'), open)).toEqual({
      status: 'does-not-fit',
      pending: null,
      pendingTotal: null,
    });
    expect(fit(app(1, '{ num_cpus: 0, num_gpus: 1 }'), open)?.status).toBe('fits');
  });

  it('counts that a template fills in', () => {
    const text = rayCluster('', ['replicas: "{{ .Values.n }}", minReplicas: 1, maxReplicas: 2', '{ cpu: 4 }']);
    expect(fit(app(1, '{ num_cpus: 4 }'), text)?.status).toBe('fits');
    expect(fit(app(2, '{ num_cpus: 4 }'), text)?.status).toBe('unknown');
    expect(fit(app(3, '{ num_cpus: 4 }'), text)?.status).toBe('does-not-fit');
  });

  it('unknown resources of an instance type', () => {
    const compute =
      'head_node: { instance_type: m5.2xlarge, resources: { CPU: 0, GPU: 0 } }\nworker_nodes: [{ name: w, instance_type: g5, min_nodes: 1, max_nodes: 1, resources: { CPU: 8, GPU: 1 } }]\n';
    expect(fit(app(1, '{ num_cpus: 8, num_gpus: 1 }'), compute)?.status).toBe('fits');
    expect(fit(app(1, '{ num_cpus: 9, num_gpus: 1 }'), compute)?.status).toBe('does-not-fit');
    expect(fit(app(1, '{ num_cpus: 8, resources: { widget: 1 } }'), compute)?.status).toBe('unknown');
  });

  it('only totals: too much is too much, the rest is open', () => {
    const totals =
      '======== Autoscaler status: now ========\nActive:\n 2 w\n\nResources\n---\nTotal Usage:\n 0.0/8.0 CPU\n 0.0/2.0 GPU\n';
    expect(fit(app(9, '{ num_cpus: 1 }'), totals)?.status).toBe('does-not-fit');
    expect(fit(app(8, '{ num_cpus: 1 }'), totals)?.status).toBe('unknown');
    expect(fit(app(1, '{ num_cpus: 8.05 }'), totals)?.status).toBe('does-not-fit');
    expect(fit(app(1, '{ num_gpus: 1, accelerator_type: L4 }'), totals)?.status).toBe('unknown');
    const codes = analyze(app(9, '{ num_cpus: 1 }'), { clusterFileOption: described(totals) }).problems.map(
      ({ code }) => code,
    );
    expect(codes).toContain('cpu-contention');
  });
});

describe('which cluster is used', () => {
  const from = (options: AnalyzeOptions, comment = ''): unknown => {
    const cluster = analyze(`${comment}${app(1, '{ num_cpus: 1 }')}`, options).configs[0]?.cluster;
    return cluster && [cluster.source, cluster.name];
  };
  const named = (name: string): ClusterDescription => ({ name, nodes: [] });
  const onlySetting: AnalyzeOptions = { clusterSetting: 'cpu=2' };
  const noGlob: AnalyzeOptions = { ...onlySetting, clusterFolder: named('folder.yaml') };
  const noOption: AnalyzeOptions = { ...noGlob, clusterFileSetting: named('glob.yaml') };
  const all: AnalyzeOptions = { ...noOption, clusterOption: 'cpu=1' };
  const COMMENT = '# rayServeLens.cluster: cpu=3\n';

  it.each([
    [all, COMMENT, ['option', '--cluster']],
    [{ ...noOption, clusterFileOption: named('c.yaml') }, COMMENT, ['option', 'c.yaml']],
    [noOption, COMMENT, ['comment', '# rayServeLens.cluster']],
    [noOption, '', ['setting', 'glob.yaml']],
    [noGlob, '', ['manifest', 'folder.yaml']],
    [onlySetting, '', ['setting', 'rayServeLens.cluster']],
    [{}, '', null],
  ])('%#', (options, comment, expected) => {
    expect(from(options, comment)).toEqual(expected);
  });
});

describe('the only manifest in the folder', () => {
  const service = (applications: string): string =>
    `apiVersion: ray.io/v1\nkind: RayService\nmetadata: { name: s }\nspec:\n  serveConfigV2: |\n    applications: [${applications}]\n  rayClusterConfig: { headGroupSpec: { rayStartParams: { num-cpus: "2" } } }\n`;
  const used = (manifest: string, config: string): boolean => {
    const clusterFolder = onlyManifest([{ name: 'k8s.yaml', text: manifest }]);
    return clusterFolder !== null && analyze(config, { clusterFolder }).configs[0]?.cluster !== null;
  };
  const mine = 'applications: [{ name: mine, import_path: "m:app" }]\n';
  const models = 'applications: [{ name: l, import_path: "ray.serve.llm:build_openai_app", args: {} }]\n';

  it.each([
    ['deploys other applications', service('{ name: x, import_path: "other:app" }'), mine, false],
    ['deploys these', service('{ name: x, import_path: "m:app" }'), mine, true],
    ['deploys none', service(''), mine, true],
    ['is a cluster alone', rayCluster(AUTO, ['replicas: 1', '{ cpu: 1 }']), mine, true],
    ['stands beside a config', `${rayCluster(AUTO, ['replicas: 1', '{ cpu: 1 }'])}---\n${models}`, mine, true],
    ['deploys other models', service('{ name: x, import_path: "ray.serve.llm:build_openai_app" }'), models, false],
    ['deploys these models', service('{ name: l, import_path: "ray.serve.llm:build_openai_app" }'), models, true],
  ])('%s', (_, manifest, config, expected) => {
    expect(used(manifest, config)).toBe(expected);
  });
});

describe('a cluster in words', () => {
  it.each([
    [
      rayCluster(
        AUTO,
        ['replicas: 1, maxReplicas: 3', '{ cpu: 4, nvidia.com/gpu: 1 }'],
        ['replicas: 0', '{ nvidia.com/gpu: 2 }'],
      ),
      'headgroup 1 × (0 CPU); g0 1–3 × (4 CPU, 1 GPU); g1 0 or more × (2 GPU, CPU not known)',
    ],
    [
      'head_node: { instance_type: m5 }\nworker_nodes: [{ instance_type: g5, min_nodes: 1, max_nodes: 2, resources: { GPU: 1 } }]\nmax_resources: { GPU: 1 }\n',
      'head 1 × (amounts not known); g5 1–2 × (1 GPU, the rest not known); at most 1 GPU',
    ],
  ])('%#', (text, words) => {
    expect(clusterText(described(text), 'en')).toBe(words);
    expect(clusterText(described(text), 'vi')).not.toBe(words);
  });
});
