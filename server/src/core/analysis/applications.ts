import { demandsOf } from '../capacity/config-capacity.ts';
import type { ConfigApplication, World } from '../capacity/config-capacity.ts';
import { movedApplication } from '../demand/moved.ts';
import { targetCapacity } from '../demand/application-demand.ts';
import { builderName } from '../ray/facts/builders.ts';
import { once } from '../text/once.ts';
import { moveFrom } from '../text/move.ts';
import type { Move } from '../text/move.ts';
import type { ConfigSource } from '../sources/config-sources.ts';
import { asList, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { isSamePart, partKey } from './part-key.ts';
import type { ConfigWork, Part } from './work.ts';
import type { Standing } from './world.ts';

/** An application of now, with its part of before where that is the same. */
export interface Standby {
  readonly key: string | null;
  readonly application: ConfigApplication;
  readonly before: Part | null;
}

/** What decides the demand of an application beside its own text; null where that is a place elsewhere in the file. */
export const demandSign = (root: Tree, { ray, environment, unsure }: World): string | null => {
  const capacity = targetCapacity(root);
  return typeof capacity === 'object' && capacity !== null
    ? null
    : JSON.stringify([ray.version, ray.covered, [...environment], capacity, [...unsure]]);
};

/** The applications of a config, those that are as before with what they demanded then. */
export const applicationsIn = (
  { source, options, script }: Standing,
  root: Tree,
  world: World,
  previous: ConfigWork | undefined,
): readonly Standby[] => {
  const written = source.assumed ? [] : (asList(valueOf(source.root, 'applications'))?.items ?? []);
  const sign = demandSign(root, world);
  const same = sign !== null && previous?.signs.demand === sign ? previous : undefined;
  const sameCode = same !== undefined && isSameCode(same.standing, options);
  const keyed = keyedParts(source, written, same);
  const keys = new Map<MapNode, string | null>();
  const before = (map: MapNode): Part | null => {
    const { key, part } = keyed(map);
    keys.set(map, key);
    return part === null || (!sameCode && asksCode(map, world)) ? null : part;
  };
  const found = new Map<MapNode, Part | null>();
  const applications = demandsOf(root, world, (map) => {
    const part = before(map);
    found.set(map, part);
    if (part === null) options.onDone?.('application');
    return part === null ? script?.demandOf(map) : demandAt(part, map, source);
  });
  return applications.map((application) => ({
    key: keys.get(application.map) ?? null,
    application,
    before: found.get(application.map) ?? null,
  }));
};

const demandAt = ({ application: { map, demand } }: Part, now: MapNode, source: ConfigSource) =>
  map.range.start === now.range.start ? demand : movedApplication(demand, moveOf(map, now, source));

/** Where what stands in an application or is named there stands now. */
export const moveOf = (was: MapNode, now: MapNode, { anchors }: ConfigSource): Move =>
  moveFrom(anchors?.end ?? 0, now.range.start - was.range.start);

interface Keyed {
  readonly key: string | null;
  readonly part: Part | null;
}

/** The key of each written application and the part of before that has it. Mostly that stands as many items from the beginning or the end. */
const keyedParts = (source: ConfigSource, written: readonly Tree[], same: ConfigWork | undefined) => {
  const isRead = source.isPlain || source.anchors !== null;
  const places = new Map(isRead ? written.map((item, index) => [item, index] as const) : []);
  const parts = same?.parts ?? [];
  const beside = (index: number | undefined): readonly (Part | undefined)[] =>
    index === undefined ? [] : [parts[index], parts[parts.length - written.length + index]];
  const byKey = once(() => new Map(parts.map((part) => [part.key, part])));
  return (map: MapNode): Keyed => {
    const place = places.get(map);
    if (place === undefined) return { key: null, part: null };
    for (const part of beside(place))
      if (part !== undefined && same !== undefined && isSamePart(source, map, same.standing.source, part))
        return { key: part.key, part };
    const key = source.isPlain ? partKey(source, map) : null;
    return { key, part: key === null ? null : (byKey().get(key) ?? null) };
  };
};

/** True for an application whose demand hangs on code, not on a builder of Ray. */
const asksCode = (app: MapNode, { ray }: World): boolean => {
  const path = stringOf(valueOf(app, 'import_path')) ?? '';
  return path !== '' && builderName(path, ray.version) === null;
};

const isSameCode = ({ options: before }: Standing, now: Standing['options']): boolean =>
  before === now ||
  (now.codeOf === undefined || before.codeOf === undefined
    ? now.codeOf === before.codeOf
    : now.revision !== undefined && now.revision === before.revision);
