import { codeOptions, withOptions } from '../deployments/code-options.ts';
import { serveDefaults } from '../deployments/defaults.ts';
import { outgrownBy } from '../deployments/outgrown.ts';
import { unread } from '../deployments/settings.ts';
import type { DeploymentSettings } from '../deployments/settings.ts';
import type { Words } from '../text/words.ts';
import { numberOf, valueOf } from '../yaml/tree.ts';
import type { Entry, MapNode } from '../yaml/tree.ts';
import { optionOf } from '../options/options-of.ts';
import { isReadOfCode } from '../options/code-values.ts';
import { areTaken } from './option-values.ts';
import { whereOf } from './evaluate/state/run.ts';
import type { Run } from './evaluate/state/run.ts';
import { shapeOf } from './evaluate/state/shape.ts';
import { mappingOf } from './evaluate/language/expressions.ts';
import { isNone } from './evaluate/state/values.ts';
import type { Deployment, Option, CodePlace, Value } from './evaluate/state/values.ts';
import { stoppedAt } from './stopped.ts';
import { treeOf } from './tree.ts';

export interface ReadSettings {
  readonly settings: DeploymentSettings;
  /** Why Ray refuses to make such a deployment; null where it is not known to. */
  readonly refused: Words | null;
  /** True where Ray surely takes the options. */
  readonly certain: boolean;
  /** Options that are not known, and the places that decide them. */
  readonly unread: readonly { readonly option: string; readonly why: Words; readonly place: CodePlace }[];
}

/** What a deployment of code is set to under a name. */
export const deploymentSettings = (
  made: Deployment,
  name: string,
  run: Pick<Run, 'release' | 'texts'>,
): ReadSettings => {
  const { release } = run;
  const { range } = made.place;
  const entries = new Map<string, Entry>();
  const missing: { option: string; why: Words; place: CodePlace }[] = [];
  for (const [key, option] of made.options) {
    if (isNone(option.value)) continue;
    const tree = certainTree(option, made.place);
    if (tree !== null && isReadOfCode('DeploymentSchema', key, tree))
      entries.set(key, { key, keyRange: range, value: tree, merged: false, textual: true });
    else missing.push({ option: key, ...reasonIn(option.value, made.place) });
  }
  const map: MapNode = { kind: 'map', flow: true, range, entries };
  const base = serveDefaults(name, 'python', { start: 0, end: 0 });
  const read = withOptions(base, codeOptions(map), null, release);
  const settings = missing.reduce((kept, one) => withoutOption(kept, one, whereOf(run, one.place)), read);
  const certain = missing.length === 0 && areTaken(map, settings, release);
  return { settings, refused: refusalOf(settings, map), certain, unread: missing };
};

/** True for bounds that are numbers, so that only what they say together can be wrong. */
const hasWholeBounds = (map: MapNode): boolean =>
  ['min_replicas', 'max_replicas', 'initial_replicas'].every((key) => {
    const bound = valueOf(map, 'autoscaling_config', key);
    return bound === undefined || numberOf(bound) !== undefined;
  });

const certainTree = ({ value, held }: Option, place: CodePlace) =>
  shapeOf(value) === held ? treeOf(value, place.range) : null;

const withoutOption = (
  settings: DeploymentSettings,
  { option, why }: { readonly option: string; readonly why: Words },
  where: Words,
): DeploymentSettings => {
  const fields = (optionOf('DeploymentSchema', option)?.feeds ?? []).map(({ setting }) => setting);
  const setting = unread(stoppedAt(where, why), 'code');
  return { ...settings, ...Object.fromEntries(fields.map((field) => [field, setting])) };
};

const CANNOT_READ: Words = { en: 'its value is not followed', vi: 'không theo dõi được giá trị' };

/** The first unknown in a value, and where it comes from. */
const reasonIn = (value: Value, place: CodePlace): { readonly why: Words; readonly place: CodePlace } => {
  if (value.kind === 'unknown') return value;
  if (value.kind === 'record') return reasonIn(value.fields, place);
  const inner =
    value.kind === 'sequence'
      ? value.items
      : value.kind === 'dict'
        ? [...value.entries.values()].map((entry) => entry.value)
        : [];
  const spoiled = value.kind === 'sequence' || value.kind === 'dict' ? value.spoiled : null;
  const found = spoiled ?? inner.find((one) => one.kind === 'unknown');
  if (found?.kind === 'unknown') return found;
  const nested = inner.find(
    (one) => one.kind === 'dict' && mappingOf(one) !== null && treeOf(one, place.range) === null,
  );
  return nested === undefined ? { why: CANNOT_READ, place } : reasonIn(nested, place);
};

/** What `ReplicaConfig.create` refuses for certain (`ray/serve/_private/config.py`, every release). */
const refusalOf = (settings: DeploymentSettings, map: MapNode): Words | null => {
  const { group, strategy } = settings;
  if (
    group.known &&
    group.value === null &&
    strategy.known &&
    strategy.value !== null &&
    !map.entries.has('gang_scheduling_config')
  )
    return {
      en: 'Ray refuses placement_group_strategy without placement_group_bundles',
      vi: 'Ray từ chối placement_group_strategy khi không có placement_group_bundles',
    };
  if (!settings.scaling.known && settings.scaling.blame === 'file' && hasWholeBounds(map))
    return {
      en: 'Ray refuses these bounds of autoscaling_config',
      vi: 'Ray từ chối các giới hạn này của autoscaling_config',
    };
  const outgrown = outgrownBy(settings);
  if (outgrown === null) return null;
  const what = outgrown.resource;
  return {
    en: `Ray refuses this: the first bundle has less ${what} than the replica’s actor asks for`,
    vi: `Ray từ chối: bundle đầu có ít ${what} hơn actor của replica cần`,
  };
};
