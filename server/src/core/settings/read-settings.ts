import { faultWords } from '../rules/yaml-syntax/words.ts';
import { nearest } from '../text/nearest.ts';
import { parseDocuments } from '../yaml/parse-document.ts';
import { asMap, isNull } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { choiceOf, clusterOf, globsOf, pathOf, releaseOf, rulesOf, textOf } from './read-values.ts';
import { loadsIn, pricesIn } from './read-amounts.ts';
import type { SettingsReading } from './read-values.ts';
import { THRESHOLDS, keysIn } from './setting-keys.ts';
import type { Override, SettingProblem, SettingValues, SharedSettings } from './shared-settings.ts';
import { BOTH_CLUSTERS, NO_KEYS, TOO_LARGE, WITHOUT_FILES, noYaml, twice, unknownKey, wrongKind } from './words.ts';

/** Larger files, in characters, are no settings; of more problems nobody reads. */
const TEXT_LIMIT = 200_000;
const MOST_PROBLEMS = 100;

const UNSET = { rules: {}, include: [], exclude: [], overrides: [] };

/** The settings in the text of a settings file: whatever of it can be used, and the problems of what cannot. Never throws. */
export const sharedSettings = (text: string): SharedSettings => {
  const problems: SettingProblem[] = [];
  const reading: SettingsReading = {
    text,
    tell: (problem) => {
      if (problems.length < MOST_PROBLEMS) problems.push(problem);
    },
  };
  const root = rootOf(reading);
  const settings = root === null ? UNSET : { ...valuesIn(root, 'file', reading), ...restOf(root, reading) };
  return { ...settings, problems: problems.toSorted((a, b) => a.range.start - b.range.start) };
};

const rootOf = ({ text, tell }: SettingsReading): MapNode | null => {
  if (text.length > TEXT_LIMIT) {
    tell({ range: { start: 0, end: 0 }, message: TOO_LARGE });
    return null;
  }
  const documents = parseDocuments(text);
  const [first] = documents;
  for (const problem of documents.flatMap((one) => one.problems))
    tell({
      range: problem.range,
      message: noYaml(faultWords(problem, text.slice(problem.range.start, problem.range.end))),
    });
  const root = first?.root ?? null;
  if (root === null || isNull(root)) return null;
  const map = asMap(root) ?? null;
  if (map === null) tell({ range: root.range, message: NO_KEYS });
  return map;
};

const valuesIn = (map: MapNode, place: 'file' | 'override', reading: SettingsReading): SettingValues => {
  judgeKeys(map, place, reading);
  const rayVersion = read(map, 'rayVersion', releaseOf, reading);
  const clusterFile = read(map, 'clusterFile', pathOf, reading);
  const spec = read(map, 'cluster', clusterOf, reading);
  const load = read(map, 'load', loadsIn, reading);
  const prices = read(map, 'prices', pricesIn, reading);
  const cluster = clusterFile === undefined ? spec : undefined;
  if (cluster !== spec)
    reading.tell({ range: map.entries.get('cluster')?.keyRange ?? map.range, message: BOTH_CLUSTERS });
  return {
    ...(rayVersion !== undefined && { rayVersion }),
    ...(cluster !== undefined && { cluster }),
    ...(clusterFile !== undefined && { clusterFile }),
    ...(load !== undefined && { load }),
    ...(prices !== undefined && { prices }),
    rules: read(map, 'rules', rulesOf, reading) ?? {},
  };
};

const read = <T>(
  map: MapNode,
  name: string,
  by: (name: string, node: Tree, reading: SettingsReading) => T,
  reading: SettingsReading,
): T | undefined => {
  const node = map.entries.get(name)?.value;
  return node === undefined ? undefined : by(name, node, reading);
};

const judgeKeys = (map: MapNode, place: 'file' | 'override', { tell }: SettingsReading): void => {
  const known = keysIn(place).map(({ name }) => name);
  for (const { key, keyRange, before } of map.entries.values()) {
    const near = known.includes(key) ? undefined : nearest(key, known);
    if (!known.includes(key))
      tell({ range: keyRange, message: unknownKey(key, near), ...(near !== undefined && { near }) });
    else if (before !== undefined) tell({ range: keyRange, message: twice(key) });
  }
};

const restOf = (map: MapNode, reading: SettingsReading): Omit<SharedSettings, keyof SettingValues | 'problems'> => {
  const failOn = read(
    map,
    'failOn',
    (name, node) => choiceOf(node, textOf(name, node, reading), THRESHOLDS, reading),
    reading,
  );
  return {
    include: read(map, 'include', globsOf, reading) ?? [],
    exclude: read(map, 'exclude', globsOf, reading) ?? [],
    ...(failOn !== undefined && { failOn }),
    overrides: read(map, 'overrides', overridesOf, reading) ?? [],
  };
};

const overridesOf = (name: string, node: Tree, reading: SettingsReading): readonly Override[] => {
  if (isNull(node)) return [];
  if (node.kind !== 'list') {
    reading.tell({ range: node.range, message: wrongKind(name, 'list') });
    return [];
  }
  return node.items.flatMap((item) => {
    const map = asMap(item);
    if (map === undefined) {
      reading.tell({ range: item.range, message: wrongKind(name, 'map') });
      return [];
    }
    const values = valuesIn(map, 'override', reading);
    const files = read(map, 'files', globsOf, reading) ?? [];
    if (files.length > 0) return { ...values, files };
    reading.tell({ range: [...map.entries.values()][0]?.keyRange ?? map.range, message: WITHOUT_FILES });
    return [];
  });
};
