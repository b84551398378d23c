import type { TextRange } from '../text/text-range.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { LlmApplication } from './evaluate/state/llm-application.ts';
import type { Application, Value } from './evaluate/state/values.ts';
import { inOrder } from './graph.ts';
import { isIdleForModels } from './model-idle.ts';
import type { StartedApplication } from './read-script.ts';
import { firstPlace, placeIn, treeIn } from './tree.ts';
import { entryOf, mapOf, written } from './written-tree.ts';

/** The text whose places count, and the place for all that comes from elsewhere. */
export interface Home {
  readonly path: string;
  readonly range: TextRange;
}

/**
 * What `serve.run` starts as an item of `applications`, by the places of one data file or of the script itself. The
 * arguments of a builder of `ray.serve.llm` are written out; of other code stands only that it is code.
 */
export const applicationTree = (one: StartedApplication, script: string, home: Home): MapNode => {
  const range = anchorOf(one, home);
  const { target, name, named, route, routed } = one.started;
  const args = target.kind === 'llm' ? argumentsIn(target, range, home) : null;
  const path = args !== null && target.kind === 'llm' ? target.builder : script;
  return mapOf(range, [
    entryOf('name', name, (named && placeIn(named, home.path)) ?? range),
    // One that is not known is like none: it stands in nobody's way.
    entryOf('route_prefix', route ?? null, (routed && placeIn(routed, home.path)) ?? range),
    entryOf('import_path', path, range),
    ...(args === null ? [] : [written('args', args, range)]),
  ]);
};

const argumentsIn = ({ args }: LlmApplication, range: TextRange, { path }: Home): MapNode | null => {
  const tree = treeIn(path, args, range, isIdleForModels);
  return tree?.kind === 'map' ? tree : null;
};

/** The token that stands for an application: its name or route, or else the first value that it is made of. */
export const anchorOf = ({ started, code }: StartedApplication, home: Home): TextRange => {
  const { named, routed, target, place } = started;
  const own = place.path === home.path ? place.range : null;
  const values = [named, routed].flatMap((value) => (value && placeIn(value, home.path)) ?? []);
  return values[0] ?? own ?? (code.kind === 'read' ? firstIn(target, home.path) : null) ?? home.range;
};

const firstIn = (target: Value, home: string): TextRange | null => {
  if (target.kind === 'llm') return firstPlace(target.args, home);
  if (target.kind !== 'application') return null;
  for (const node of inOrder(target)) {
    const place = node.kind === 'application' ? placeOfOptions(node, home) : null;
    if (place !== null) return place;
  }
  return null;
};

/** The token that stands for each deployment of an application, in the order of `startedDemand`; null where none does. */
export const placesOfOptions = (
  { started: { target }, code }: StartedApplication,
  home: string,
): readonly (TextRange | null)[] =>
  target.kind === 'application' && code.kind === 'read'
    ? inOrder(target).map((node) => (node.kind === 'application' ? placeOfOptions(node, home) : null))
    : [];

/** The first option of a deployment that comes from a data file. */
const placeOfOptions = ({ deployment }: Application, home: string): TextRange | null => {
  for (const { value } of deployment.options.values()) {
    const place = firstPlace(value, home);
    if (place !== null) return place;
  }
  return null;
};
