import type { ConfigWork } from '../../../analysis/work.ts';
import { modelsOf } from '../../../builders/llm-application.ts';
import { modelName } from '../../../builders/names.ts';
import type { Level } from '../../../fit/demand/problem-of.ts';
import { routerCountKey } from '../../../ray/facts/llm.ts';
import { at } from '../../../ray/release.ts';
import type { Edit } from '../../../text/text-range.ts';
import { contentEnd, indentAt, lineBreak, lineEnd, lineStart, setKey } from '../../../yaml/edit.ts';
import { asList, asMap, numberOf, stringOf, valueOf } from '../../../yaml/tree.ts';
import type { ListNode, MapNode, Tree } from '../../../yaml/tree.ts';
import { keyOf } from '../what-if.ts';

type Way = readonly Edit[];

/** Ways to give a deployment so many replicas, by the config's own text, those that touch least first. */
export const replicaEdits = (work: ConfigWork, key: string, level: Level, count: number): readonly Way[] => {
  const { text } = work.standing.source;
  const { version } = work.world.ray;
  return work.parts.flatMap(({ application: { map, demand } }) => {
    const deployment = demand.deployments.find(({ name }) => keyOf(demand.name, name) === key);
    if (deployment === undefined) return [];
    const entry = entryOf(map, deployment.name);
    const model = modelsOf(map).find((one) => modelName(one, version) === deployment.name);
    return [
      ...(entry === undefined ? [] : inOptions(text, entry, level, count)),
      ...(model === undefined ? [] : inModel(text, model, level, count)),
      ...inRouterCount(text, map, version, count),
      ...(entry === undefined ? newEntry(text, map, deployment.name, `num_replicas: ${String(count)}`) : []),
      ...(entry === undefined
        ? newEntry(text, map, deployment.name, `autoscaling_config: ${boundsText(level, count)}`)
        : []),
    ];
  });
};

const listOf = (app: MapNode): ListNode | undefined => asList(valueOf(app, 'deployments'));

const entryOf = (app: MapNode, name: string): MapNode | undefined =>
  listOf(app)
    ?.items.flatMap((item) => asMap(item) ?? [])
    .find((entry) => stringOf(valueOf(entry, 'name')) === name);

/** In the mapping that holds the options of a deployment: its bounds where it scales, else its number. */
const inOptions = (text: string, map: MapNode, level: Level, count: number): readonly Way[] => {
  const scaling = asMap(valueOf(map, 'autoscaling_config'));
  const number = setKey(text, map, 'num_replicas', String(count));
  return [
    ...(scaling === undefined ? [] : [bounds(text, scaling, level, count)]),
    ...(number === null ? [] : [[number]]),
  ];
};

const KEYS = ['min_replicas', 'initial_replicas', 'max_replicas'] as const;

/** The bound that the level speaks of, and those that it would pass. */
const bounds = (text: string, scaling: MapNode, level: Level, count: number): Way => {
  const own = level === 'max' ? 'max_replicas' : hasInitial(scaling) ? 'initial_replicas' : 'min_replicas';
  const wanted = KEYS.filter((key) => {
    const value = numberOf(valueOf(scaling, key)) ?? (key === 'initial_replicas' ? null : 1);
    if (key === own) return true;
    if (value === null) return false;
    return KEYS.indexOf(key) < KEYS.indexOf(own) ? value > count : value < count;
  });
  return joined(wanted.flatMap((key) => setKey(text, scaling, key, String(count)) ?? []));
};

const hasInitial = (scaling: MapNode): boolean => numberOf(valueOf(scaling, 'initial_replicas')) !== undefined;

/** New keys at one place are one edit. */
const joined = (edits: readonly Edit[]): Way => {
  const places = new Map<number, Edit>();
  for (const edit of edits) {
    const before = edit.range.start === edit.range.end ? places.get(edit.range.start) : undefined;
    places.set(edit.range.start, before === undefined ? edit : { ...edit, newText: before.newText + edit.newText });
  }
  return [...places.values()];
};

const inModel = (text: string, model: Tree, level: Level, count: number): readonly Way[] => {
  const config = asMap(valueOf(model, 'deployment_config'));
  if (config !== undefined) {
    const scaled = setKey(text, config, 'autoscaling_config', boundsText(level, count));
    return [...inOptions(text, config, level, count), ...(scaled === null ? [] : [[scaled]])];
  }
  const map = asMap(model);
  if (map === undefined) return [];
  return [`{ num_replicas: ${String(count)} }`, `{ autoscaling_config: ${boundsText(level, count)} }`].flatMap(
    (value) => {
      const edit = setKey(text, map, 'deployment_config', value);
      return edit === null ? [] : [[edit]];
    },
  );
};

const boundsText = (level: Level, count: number): string =>
  level === 'max'
    ? `{ min_replicas: 1, max_replicas: ${String(count)} }`
    : `{ min_replicas: ${String(count)}, max_replicas: ${String(Math.max(1, count))} }`;

/** The key by which some releases let a model say how many routers there are. */
const inRouterCount = (text: string, app: MapNode, release: string, count: number): readonly Way[] => {
  const key = at(routerCountKey, release) ?? null;
  const model = asMap(modelsOf(app)[0]);
  if (key === null || model === undefined) return [];
  const configs = asMap(valueOf(model, 'experimental_configs'));
  const edit =
    configs === undefined
      ? setKey(text, model, 'experimental_configs', `{ ${key}: ${String(count)} }`)
      : setKey(text, configs, key, String(count));
  return edit === null ? [] : [[edit]];
};

/** An entry of its own in the application's list of deployments. */
const newEntry = (text: string, app: MapNode, name: string, pair: string): readonly Way[] => {
  const list = listOf(app);
  const last = list?.items.at(-1);
  if (list === undefined || last === undefined) {
    const edit = setKey(text, app, 'deployments', `[{ name: '${name}', ${pair} }]`);
    return edit === null ? [] : [[edit]];
  }
  if (list.flow) return [];
  const dash = text.lastIndexOf('-', last.range.start);
  const indent = indentAt(text, dash);
  const end = lineEnd(text, contentEnd(text, last));
  if (lineStart(text, dash) + indent.length !== dash) return [];
  const newText = `${lineBreak(text)}${indent}- name: '${name}'${lineBreak(text)}${indent}  ${pair}`;
  return [[{ range: { start: end, end }, newText }]];
};
