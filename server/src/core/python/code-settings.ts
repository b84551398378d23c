import { codeOptions, withOptions } from '../deployments/code-options.ts';
import { serveDefaults } from '../deployments/defaults.ts';
import { outgrownBy } from '../deployments/outgrown.ts';
import { unread } from '../deployments/settings.ts';
import type { DeploymentSettings } from '../deployments/settings.ts';
import { takesLimitBesideBundles } from '../ray/facts/serve.ts';
import { at } from '../ray/release.ts';
import type { Words } from '../text/words.ts';
import { numberOf, valueOf } from '../yaml/tree.ts';
import type { Entry, MapNode } from '../yaml/tree.ts';
import { optionOf } from '../options/options-of.ts';
import { isReadOfCode } from '../options/code-values.ts';
import { areTaken } from './option-values.ts';
import { refusedOption } from './refused-options.ts';
import { whereOf } from './evaluate/state/run.ts';
import type { Run } from './evaluate/state/run.ts';
import { isLiteral } from './evaluate/state/literal.ts';
import { shapeOf } from './evaluate/state/shape.ts';
import { getItem, isNone } from './evaluate/state/values.ts';
import type { Deployment, Option, CodePlace, Value } from './evaluate/state/values.ts';
import { refusedGang } from './refused-gang.ts';
import { stoppedAt } from './stopped.ts';
import { reasonIn } from './reason.ts';
import { treeOf } from './tree.ts';
import type { Idle } from './tree.ts';

export interface ReadSettings {
  readonly settings: DeploymentSettings;
  /** Why Ray refuses to make such a deployment; null where it is not known to. */
  readonly refused: Words | null;
  /** The dotted path of the option for which it does; null where it is not one alone. */
  readonly refusedOption: string | null;
  /** True where Ray surely takes the options. */
  readonly certain: boolean;
  /** Options that decide amounts and are not known, and the places that decide them. */
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
    const tree = certainTree(key, option, made.place);
    if (tree !== null && isReadOfCode('DeploymentSchema', key, tree))
      entries.set(key, { key, keyRange: range, value: tree, merged: false, textual: true });
    else missing.push({ option: key, ...reasonIn(option.value, made.place, IDLE, key) });
  }
  const map: MapNode = { kind: 'map', flow: true, range, entries };
  const base = serveDefaults(name, 'python', { start: 0, end: 0 });
  const read = withOptions(base, codeOptions(map), null, release);
  const settings = missing.reduce((kept, one) => withoutOption(kept, one, whereOf(run, one.place)), read);
  const certain = missing.length === 0 && areTaken(withoutVariables(map, made), settings, release);
  const alone = refusedOption(made, release);
  return {
    settings,
    refused: alone?.why ?? refusalOf(settings, map, release),
    refusedOption: alone?.path ?? null,
    certain,
    unread: missing.filter(({ option }) => feeds(option).length > 0),
  };
};

/** True for bounds that are numbers, so that only what they say together can be wrong. */
const hasWholeBounds = (map: MapNode): boolean =>
  ['min_replicas', 'max_replicas', 'initial_replicas'].every((key) => {
    const bound = valueOf(map, 'autoscaling_config', key);
    return bound === undefined || numberOf(bound) !== undefined;
  });

/** What decides neither an amount nor what Ray refuses of it. */
const IDLE: Idle = (path) => /^ray_actor_options\.runtime_env(\.|$)/.test(path);

/** What Ray writes as JSON must be plain data (`user_config_json_serializable` in `ray/serve/_private/config.py`). */
const isWritten = (key: string, value: Value): boolean => key !== 'user_config' || isLiteral(value);

const certainTree = (key: string, { value, held }: Option, place: CodePlace) =>
  shapeOf(value) === held && isWritten(key, value) ? treeOf(value, place.range, IDLE, key) : null;

/** Variables for the replica's process are texts, which Ray takes whatever they say. */
const withoutVariables = (map: MapNode, { options }: Deployment): MapNode => {
  const given = options.get('ray_actor_options')?.value;
  const environment = given?.kind === 'dict' ? getItem(given, 'runtime_env') : undefined;
  const written = map.entries.get('ray_actor_options');
  if (written?.value.kind !== 'map' || environment === undefined || !hasVariablesAlone(environment)) return map;
  const entries = new Map([...written.value.entries].filter(([key]) => key !== 'runtime_env'));
  const actor = { ...written, value: { ...written.value, entries } };
  return { ...map, entries: new Map([...map.entries, ['ray_actor_options', actor]]) };
};

const hasVariablesAlone = (environment: Value): boolean => {
  if (environment.kind !== 'dict' || environment.spoiled !== null) return false;
  const variables = getItem(environment, 'env_vars');
  return (
    environment.entries.size === 1 &&
    variables?.kind === 'dict' &&
    variables.spoiled === null &&
    [...variables.entries.values()].every(({ key, value }) => key.type === 'str' && isText(value))
  );
};

/** A variable of the environment may be missing, which is no text. */
const isText = (value: Value): boolean =>
  (value.kind === 'scalar' && value.type === 'str') || (value.kind === 'unknown' && value.plain === 'text');

const feeds = (option: string) => optionOf('DeploymentSchema', option)?.feeds ?? [];

const withoutOption = (
  settings: DeploymentSettings,
  { option, why }: { readonly option: string; readonly why: Words },
  where: Words,
): DeploymentSettings => {
  const fields = feeds(option).map(({ setting }) => setting);
  const setting = unread(stoppedAt(where, why), 'code');
  return { ...settings, ...Object.fromEntries(fields.map((field) => [field, setting])) };
};

/** What `ReplicaConfig.create` refuses for certain (`ray/serve/_private/config.py`, every release). */
const refusalOf = (settings: DeploymentSettings, map: MapNode, release: string): Words | null => {
  const gang = refusedGang(settings, release);
  if (gang !== null) return gang;
  const { group, strategy, perNode } = settings;
  const isGrouped = group.known && group.value !== null;
  if (isGrouped && perNode.known && perNode.value !== null && at(takesLimitBesideBundles, release) === false)
    return {
      en: `Ray ${release} refuses max_replicas_per_node together with placement_group_bundles`,
      vi: `Ray ${release} từ chối max_replicas_per_node đi cùng placement_group_bundles`,
    };
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
