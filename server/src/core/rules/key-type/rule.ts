import { refusesNumberKeys, takesNumberKeysInBundles } from '../../ray/facts/serve.ts';
import type { Stage } from '../../options/stage.ts';
import { at } from '../../ray/release.ts';
import type { Finding } from '../../problems/finding.ts';
import { hashedEntries } from '../../options/hashed.ts';
import { nodesOf } from '../../yaml/nodes.ts';
import { fieldFact, unknownKeysOf } from '../../options/model-facts.ts';
import { mapsOf } from '../../options/maps-of.ts';
import type { ModelPlace } from '../../options/walk.ts';
import { asList, asMap, valueOf } from '../../yaml/tree.ts';
import type { Entry, MapNode, Tree } from '../../yaml/tree.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule, PlaceContext } from '../rule.ts';
import { writeFix } from '../shared/edits/write-fix.ts';

/** Models that Ray makes by keywords while it parses the file (`DeploymentSchema` in `ray/serve/schema.py`, 2.55 on). */
const BY_KEYWORDS: readonly string[] = ['RequestRouterConfig', 'AutoscalingPolicy', 'GangSchedulingConfig'];

/** A key that YAML reads as a number, a boolean or null where Ray takes text alone (asked of each release's models). */
export const rule: Rule = {
  code: 'key-type',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A key that is no text', vi: 'Khóa không phải chuỗi' },
  check: (context) => [
    ...context.places.flatMap((place) => [...ownKeys(place, context), ...innerKeys(place, context)]),
    ...mapsOf(context.places, 'ServeApplicationSchema').flatMap((app) => unsortable(app, context)),
  ],
};

/** Keys that cannot be sorted beside text; Ray itself puts text into the `runtime_env` of a deployment. */
const unsortable = (app: MapNode, context: PlaceContext): readonly Finding[] =>
  hashedEntries(app, context.release).flatMap(({ key, value }) =>
    [...nodesOf(value)]
      .flatMap((tree) => asMap(tree) ?? [])
      .filter(
        (map) =>
          (key === 'runtime_env' && map === value && valueOf(app, key) !== value) ||
          [...map.entries.values()].some((e) => e.textual),
      )
      .flatMap((map) => loose(map).map((entry) => ({ ...problem(entry, key, 'deploy', context), beforeBuild: true }))),
  );

const ownKeys = (place: ModelPlace, context: PlaceContext): readonly Finding[] => {
  const stage = stageOf(place, context.release);
  if (stage === null) return [];
  return loose(place.map)
    .filter(({ key }) => fieldFact(place.model, key, context.release) === undefined)
    .map((entry) => problem(entry, place.name, stage, context));
};

/** Where the model refuses every unknown key, that is said of this one too. */
const stageOf = ({ model, stage }: ModelPlace, release: string): Stage | null => {
  if (unknownKeysOf(model, release) === 'refused') return null;
  if (stage === 'build' && model !== 'AutoscalingConfig') return null;
  if (at(refusesNumberKeys, release) !== false) return stage;
  return stage !== 'build' && BY_KEYWORDS.includes(model) ? 'schema' : null;
};

/** Mappings that are no models: the release took one of texts and none with a number as key. */
const innerKeys = (place: ModelPlace, context: PlaceContext): readonly Finding[] =>
  [...place.map.entries.values()].flatMap(({ key, value }) => {
    if (value.kind === 'scalar') return [];
    const fact = fieldFact(place.model, key, context.release);
    const accepts = fact?.accepts ?? '';
    const typed = fact?.model === undefined && accepts.includes('o') && !accepts.includes('p');
    return [...(typed ? [value] : []), ...bundlesIn(key, value, context.release)]
      .flatMap((tree) => loose(asMap(tree)))
      .map((entry) => problem(entry, key, place.stage, context));
  });

const bundlesIn = (key: string, value: Tree, release: string): readonly Tree[] =>
  key === 'placement_group_bundles' && at(takesNumberKeysInBundles, release) === false
    ? (asList(value)?.items ?? [])
    : [];

const loose = (map: MapNode | undefined): readonly Entry[] =>
  [...(map?.entries.values() ?? [])].filter(({ textual }) => !textual);

const problem = (entry: Entry, where: string, stage: Stage, { release, text }: PlaceContext): Finding => {
  const written = text.slice(entry.keyRange.start, entry.keyRange.end);
  const message = {
    en: `Ray ${release} refuses the key ${written} in ${where}: YAML reads it as no text, and a key must be text.`,
    vi: `Ray ${release} từ chối khóa ${written} trong ${where}: YAML không đọc nó là chuỗi, mà khóa phải là chuỗi.`,
  };
  const fixes = entry.merged ? [] : [writeFix(entry.keyRange, `"${written}"`, false)];
  return refusal('key-type', stage, entry.keyRange, message, { fixes });
};
