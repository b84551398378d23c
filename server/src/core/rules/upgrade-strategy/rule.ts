import { notice } from '../../problems/notice.ts';
import type { Finding } from '../../problems/finding.ts';
import type { Fix } from '../../problems/problem.ts';
import { STEPS_CHECKED } from '../../ray/facts/kuberay.ts';
import { isPlaceholder } from '../../sources/detect/placeholder.ts';
import { upgradeStrategy } from '../../sources/manifests/kuberay-objects.ts';
import type { Manifest } from '../../sources/manifests/manifest.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Words } from '../../text/words.ts';
import { asMap, entryOf, isNull, stringOf } from '../../yaml/tree.ts';
import type { Entry, MapNode, Tree } from '../../yaml/tree.ts';
import { writeFix } from '../shared/edits/write-fix.ts';
import type { FileRule } from '../rule.ts';

/** An upgrade that the operator refuses (`ValidateRayServiceSpec` in `validation.go`). */
export const fileRule: FileRule = {
  code: 'upgrade-strategy',
  scope: 'file',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'An upgrade that KubeRay refuses', vi: 'Cách nâng cấp bị KubeRay từ chối' },
  checkFile: ({ manifests }) => manifests.flatMap((manifest) => strategyProblems(manifest)),
};

const INCREMENTAL = 'NewClusterWithIncrementalUpgrade';
const TYPES: readonly string[] = ['NewCluster', INCREMENTAL, 'None'];

const strategyProblems = (manifest: Manifest): readonly Finding[] => {
  const strategy = upgradeStrategy(manifest);
  const type = entryOf(strategy, 'type')?.value;
  const name = stringOf(type);
  if (manifest.kind !== 'RayService' || strategy === undefined || type === undefined || name === undefined) return [];
  if (isPlaceholder(name)) return [];
  if (!TYPES.includes(name)) return [problem(type.range, typeWords(name))];
  return name === INCREMENTAL ? incrementalProblems(manifest, strategy, type) : [];
};

const problem = (range: TextRange, message: Words, fixes: readonly Fix[] = []): Finding =>
  notice('upgrade-strategy', 'error', range, message, { fixes });

const typeWords = (name: string): Words => ({
  en: `KubeRay refuses the upgrade type ${name}: known are ${TYPES.join(', ')}.`,
  vi: `KubeRay từ chối kiểu nâng cấp ${name}: chỉ có ${TYPES.join(', ')}.`,
});

/** `ValidateClusterUpgradeOptions`. */
const incrementalProblems = ({ spec }: Manifest, strategy: MapNode, type: Tree): readonly Finding[] => {
  const scaling = entryOf(spec, 'enableInTreeAutoscaling')?.value;
  const options = entryOf(strategy, 'clusterUpgradeOptions')?.value;
  const isScaled = scaling?.kind === 'scalar' && scaling.value !== false && scaling.value !== null;
  const map = asMap(options);
  return [
    ...(spec === undefined || isScaled ? [] : [problem(scaling?.range ?? type.range, NEEDS_SCALING)]),
    ...(options === undefined || isNull(options) ? [problem(type.range, NEEDS_OPTIONS)] : []),
    ...(map === undefined ? [] : optionProblems(map)),
  ];
};

const optionProblems = (options: MapNode): readonly Finding[] => [
  ...['stepSizePercent', 'intervalSeconds', 'gatewayClassName'].flatMap((key) => missing(options, key)),
  ...['maxSurgePercent', 'stepSizePercent'].flatMap((key) => outside(options, key, 0, 100)),
  ...outside(options, 'intervalSeconds', 1, Infinity),
  ...stepsOverSurge(options),
];

const missing = (options: MapNode, key: string): readonly Finding[] => {
  const tree = entryOf(options, key)?.value;
  const message = {
    en: `KubeRay refuses ${INCREMENTAL} without ${key}.`,
    vi: `KubeRay từ chối ${INCREMENTAL} khi thiếu ${key}.`,
  };
  return tree === undefined || isNull(tree) || stringOf(tree) === ''
    ? [problem(tree?.range ?? options.range, message)]
    : [];
};

const wholeOf = (entry: Entry | undefined): number | undefined => {
  const tree = entry?.value;
  return tree?.kind === 'scalar' && typeof tree.value === 'number' ? tree.value : undefined;
};

const outside = (options: MapNode, key: string, least: number, most: number): readonly Finding[] => {
  const entry = entryOf(options, key);
  const value = wholeOf(entry);
  if (entry === undefined || value === undefined || (value >= least && value <= most)) return [];
  const bounds = {
    en: most === Infinity ? `at least ${String(least)}` : `${String(least)} to ${String(most)}`,
    vi: most === Infinity ? `ít nhất ${String(least)}` : `từ ${String(least)} đến ${String(most)}`,
  };
  const message = {
    en: `KubeRay refuses ${key} ${String(value)}: it is ${bounds.en}.`,
    vi: `KubeRay từ chối ${key} ${String(value)}: phải ${bounds.vi}.`,
  };
  return [problem(entry.value.range, message)];
};

/** `maxSurgePercent` is 100 where it is not written (its default in the CRD). */
const stepsOverSurge = (options: MapNode): readonly Finding[] => {
  const step = entryOf(options, 'stepSizePercent');
  const size = wholeOf(step);
  const surge = entryOf(options, 'maxSurgePercent');
  const most = surge === undefined ? 100 : wholeOf(surge);
  if (step === undefined || size === undefined || most === undefined || size <= most || size > 100) return [];
  const message = {
    en: `KubeRay ${STEPS_CHECKED} and later refuse a stepSizePercent of ${String(size)} above maxSurgePercent ${String(most)}: traffic cannot move to what is not there.`,
    vi: `KubeRay từ ${STEPS_CHECKED} từ chối stepSizePercent ${String(size)} lớn hơn maxSurgePercent ${String(most)}: không thể chuyển lưu lượng sang phần chưa có.`,
  };
  return [problem(step.value.range, message, [writeFix(step.value.range, String(most), true)])];
};

const NEEDS_SCALING: Words = {
  en: `KubeRay refuses ${INCREMENTAL} without enableInTreeAutoscaling: true.`,
  vi: `KubeRay từ chối ${INCREMENTAL} khi không có enableInTreeAutoscaling: true.`,
};

const NEEDS_OPTIONS: Words = {
  en: `KubeRay refuses ${INCREMENTAL} without clusterUpgradeOptions.`,
  vi: `KubeRay từ chối ${INCREMENTAL} khi thiếu clusterUpgradeOptions.`,
};
