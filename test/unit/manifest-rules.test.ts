import { describe, expect, it } from 'vitest';
import { analyze, fixer } from '../../server/src/core/index.ts';

/** What is said of a manifest, as `code: text under it`. */
const told = (text: string): readonly string[] =>
  analyze(text).problems.map(({ code, range }) => `${code}: ${text.slice(range.start, range.end)}`);

const service = ({
  api = 'v1',
  spec = '',
  cluster = '',
  head = '',
  worker = '',
  config = '',
}) => `apiVersion: ray.io/${api}
kind: RayService
metadata: { name: demo }
spec:
  ${spec}
  serveConfigV2: |
    ${config}
    applications: [{ name: a, import_path: "m:app" }]
  rayClusterConfig:
    rayVersion: "2.52.0"
    ${cluster}
    headGroupSpec:
      rayStartParams: { num-cpus: "1" }
      template: { spec: { containers: [{ name: h, image: "rayproject/ray:2.52.0", ${head} resources: {} }] } }
    workerGroupSpecs:
    - groupName: w
      replicas: 1
      ${worker}
      template: { spec: { containers: [{ name: w, image: "rayproject/ray:2.52.0", resources: {} }] } }
`;

describe('keys of a manifest', () => {
  it.each([
    ['none', {}, []],
    ['one that is gone', { spec: 'serveConfig: { importPath: "m:app" }' }, ['manifest-key: serveConfig']],
    ['one of the head that is gone', { cluster: 'headGroupSpecs: {}' }, ['manifest-key: headGroupSpecs']],
    ['one of a worker group', { worker: 'maxReplica: 3' }, ['manifest-key: maxReplica']],
    ['one of the newest operator', { worker: 'priority: 3' }, []],
    ['one of a template', { worker: '{{ .Values.more }}: ""' }, []],
    ['an instruction to kustomize', { worker: '$patch: merge' }, []],
    ['one deep below', { cluster: 'autoscalerOptions: { upscaling: Default }' }, ['manifest-key: upscaling']],
    ['what the API of old has', { api: 'v1alpha1' }, ['manifest-version: ray.io/v1alpha1']],
    [
      'what it has not',
      { api: 'v1alpha1', spec: 'upgradeStrategy: { type: None }' },
      ['manifest-version: ray.io/v1alpha1', 'manifest-key: upgradeStrategy'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(told(service(parts)).filter((line) => line.startsWith('manifest-'))).toEqual(expected);
  });

  it('are renamed to what was meant, and the API is written anew', () => {
    const titles = (text: string) => {
      const analysis = analyze(text);
      return analysis.problems.flatMap(fixer(analysis)).map(({ title }) => title.en);
    };
    expect(titles(service({ worker: 'maxReplica: 3' }))).toEqual(['Rename it to maxReplicas', 'Remove maxReplica']);
    expect(titles(service({ api: 'v1alpha1' }))).toEqual(['Write ray.io/v1']);
  });
});

describe('an upgrade', () => {
  const SCALED = 'enableInTreeAutoscaling: true';
  const steps = (options: string): string =>
    `upgradeStrategy: { type: NewClusterWithIncrementalUpgrade, clusterUpgradeOptions: { ${options} } }`;
  it.each([
    [
      'of steps within the surge',
      steps('gatewayClassName: g, intervalSeconds: 1, maxSurgePercent: 20, stepSizePercent: 20'),
      SCALED,
      [],
    ],
    [
      'of steps above it',
      steps('gatewayClassName: g, intervalSeconds: 1, maxSurgePercent: 20, stepSizePercent: 40'),
      SCALED,
      ['40'],
    ],
    [
      'of any steps, for the surge is 100',
      steps('gatewayClassName: g, intervalSeconds: 1, stepSizePercent: 100'),
      SCALED,
      [],
    ],
    ['of more than all', steps('gatewayClassName: g, intervalSeconds: 1, stepSizePercent: 120'), SCALED, ['120']],
    ['without a pause', steps('gatewayClassName: g, intervalSeconds: 0, stepSizePercent: 10'), SCALED, ['0']],
    ['without a gateway', steps('gatewayClassName: "", intervalSeconds: 1, stepSizePercent: 10'), SCALED, ['""']],
    [
      'without options',
      'upgradeStrategy: { type: NewClusterWithIncrementalUpgrade }',
      SCALED,
      ['NewClusterWithIncrementalUpgrade'],
    ],
    [
      'without an autoscaler',
      steps('gatewayClassName: g, intervalSeconds: 1, stepSizePercent: 10'),
      '',
      ['NewClusterWithIncrementalUpgrade'],
    ],
    ['of another kind', 'upgradeStrategy: { type: Rolling }', '', ['Rolling']],
    ['of a kind that is filled in later', 'upgradeStrategy: { type: "{{ .Values.kind }}" }', '', []],
    ['at once', 'upgradeStrategy: { type: NewCluster }', '', []],
    ['that nobody speaks of', '', '', []],
  ])('%s', (_, spec, cluster, expected) => {
    const found = told(service({ spec, cluster })).filter((line) => line.startsWith('upgrade-strategy'));
    expect(found).toEqual(expected.map((text) => `upgrade-strategy: ${text}`));
  });
});

describe('the port of the proxies', () => {
  const PORT = 'http_options: { port: 9000 }';
  const head = (name: string, port: number): string => `ports: [{ name: ${name}, containerPort: ${String(port)} }],`;
  it.each([
    ['8000 by default on both sides', {}, []],
    ['8000 on both sides', { config: 'http_options: { port: 8000 }', head: head('serve', 8000) }, []],
    ['not where the Service sends', { config: PORT, head: head('serve', 8000) }, ['9000']],
    ['not where it sends by default', { config: PORT }, ['9000']],
    ['where the Service sends, but not where workers are asked', { config: PORT, head: head('serve', 9000) }, ['9000']],
    ['the default, where the head serves another', { head: head('serve', 9000) }, ['applications']],
    ['no port called serve', { head: head('http', 8000) }, ['applications']],
    ['a port of another protocol', { head: head('serve-grpc', 9000) }, []],
    [
      'a Service of one’s own',
      { spec: 'serveService: {}', config: 'http_options: { port: 8000 }', head: head('http', 1) },
      [],
    ],
    ['no proxies', { config: 'proxy_location: Disabled', head: head('serve', 9000) }, []],
    ['a port that is filled in later', { config: 'http_options: { port: "${PORT}" }' }, []],
  ])('%s', (_, parts, expected) => {
    const found = told(service(parts)).filter((line) => line.startsWith('serve-port'));
    expect(found).toEqual(expected.map((text) => `serve-port: ${text}`));
  });
});
