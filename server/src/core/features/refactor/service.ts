import type { Analysis } from '../../analysis/analysis.ts';
import type { NodeGroup } from '../../clusters/cluster.ts';
import { amountOf } from '../../ray/amounts.ts';
import type { Words } from '../../text/words.ts';
import { CHANGES_DEMAND, saysTheSame } from './refactoring.ts';
import type { Refactoring } from './refactoring.ts';

const TO_MANIFEST: Words = { en: 'Make a RayService of it', vi: 'Tạo RayService từ file này' };
const TO_SERVE: Words = { en: 'Make a Serve file of it', vi: 'Tạo file Serve từ đây' };
const OWN_NODES: Words = {
  en: 'the nodes have labels or resources that a pod does not name by itself',
  vi: 'node có nhãn hoặc tài nguyên mà pod không tự nêu',
};
const MANY: Words = { en: 'the file holds several configs', vi: 'file có nhiều cấu hình' };

/** A RayService in a file of its own that holds the config as it stands, on the nodes it is checked for. */
export const toManifest = (analysis: Analysis, index: number): Refactoring => {
  const no = (why: Words): Refactoring => ({ title: TO_MANIFEST, kind: 'extract', change: { why } });
  const config = analysis.configs[index];
  if (config === undefined || analysis.configs.length > 1 || analysis.kind !== 'serve') return no(MANY);
  if (config.cluster?.nodes.some(isTagged) === true) return no(OWN_NODES);
  const name = resourceName(config.applications[0]?.name ?? '');
  const body = withoutOurs(analysis.text).replace(/^---[^\S\r\n]*\n/, '');
  const indented = body.trimEnd().split('\n').map((line) => (line === '' ? '' : `    ${line}`)); // prettier-ignore
  const text = [
    'apiVersion: ray.io/v1',
    'kind: RayService',
    'metadata:',
    `  name: ${name}`,
    'spec:',
    '  serveConfigV2: |',
    ...indented,
    '  rayClusterConfig:',
    `    rayVersion: "${config.ray.version}"`,
    ...nodeLines(config.cluster?.nodes ?? [], config.ray.version),
    '',
  ].join('\n');
  const file = { path: `${name}-rayservice.yaml`, text };
  return saysTheSame(analysis, text, analysis.work?.options ?? {})
    ? { title: TO_MANIFEST, kind: 'extract', change: { edits: [], file } }
    : no(CHANGES_DEMAND);
};

const isTagged = ({ labels, resources }: NodeGroup): boolean =>
  labels.size > 0 || [...resources.keys()].some((name) => !['CPU', 'GPU', 'memory'].includes(name));

/** Our comments about the release and the nodes: the manifest says both itself. */
const withoutOurs = (text: string): string =>
  text.replaceAll('\r\n', '\n').replace(/^[ \t]*#[ \t]*rayServeLens\.(?:rayVersion|cluster):.*\n/gm, '');

const resourceName = (name: string): string =>
  name.toLowerCase().replace(/[^a-z0-9-]+/g, '-').replace(/^-+|(?<!-)-+$/g, '').slice(0, 40) || 'serve'; // prettier-ignore

const nodeLines = (nodes: readonly NodeGroup[], version: string): readonly string[] => {
  const [head, ...others] = nodes.flatMap((group) => (group.count > 1 && nodes[0] === group ? [{ ...group, count: 1 }, { ...group, count: group.count - 1 }] : [group])); // prettier-ignore
  const workers = others.flatMap((group, i) => [
    `      - groupName: workers-${String(i + 1)}`,
    `        replicas: ${String(group.count)}`,
    `        minReplicas: ${String(group.count)}`,
    `        maxReplicas: ${String(group.maxCount ?? group.count)}`,
    ...templateLines(group, 'ray-worker', version, '        '),
  ]);
  return [
    '    headGroupSpec:',
    ...templateLines(head, 'ray-head', version, '      '),
    ...(workers.length === 0 ? [] : ['    workerGroupSpecs:', ...workers]),
  ];
};

const templateLines = (
  group: NodeGroup | undefined,
  name: string,
  version: string,
  indent: string,
): readonly string[] => {
  const zero = group?.resources.get('CPU') === 0n ? [`${indent}  num-cpus: "0"`] : [];
  const amounts = [...(group?.resources ?? [])].flatMap(([resource, units]) => {
    const key = { CPU: 'cpu', GPU: 'nvidia.com/gpu', memory: 'memory' }[resource];
    return key === undefined || units === 0n ? [] : [`${key}: ${String(amountOf(units))}`];
  });
  return [
    ...(zero.length === 0 ? [`${indent}rayStartParams: {}`] : [`${indent}rayStartParams:`, ...zero]),
    `${indent}template:`,
    `${indent}  spec:`,
    `${indent}    containers:`,
    `${indent}      - name: ${name}`,
    `${indent}        image: rayproject/ray:${version}`,
    ...(amounts.length === 0 ? [] : [`${indent}        resources: { limits: { ${amounts.join(', ')} } }`]),
  ];
};

/** The config of a manifest in a Serve file of its own. */
export const toServeFile = (analysis: Analysis, index: number): Refactoring => {
  const no = (why: Words): Refactoring => ({ title: TO_SERVE, kind: 'extract', change: { why } });
  const source = analysis.work?.configs[index]?.standing.source;
  const config = analysis.configs[index];
  if (source === undefined || config === undefined || analysis.configs.length > 1) return no(MANY);
  const text = `# rayServeLens.rayVersion: ${config.ray.version}\n${source.text.trimEnd()}\n`;
  const name = resourceName(config.applications[0]?.name ?? '');
  return saysTheSame(analysis, text, analysis.work?.options ?? {})
    ? { title: TO_SERVE, kind: 'extract', change: { edits: [], file: { path: `${name}-serve.yaml`, text } } }
    : no(CHANGES_DEMAND);
};
