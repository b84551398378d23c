import { OLDEST_LLM } from '../ray/facts/llm.ts';
import { compareReleases } from '../ray/release.ts';
import { asMap, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import { builderOf } from './builder.ts';
import type { Builder } from './builder.ts';
import { hasModel } from './model-facts.ts';
import type { ModelName } from './model-facts.ts';

export interface BuilderArgs {
  readonly builder: Builder;
  readonly model: ModelName;
  readonly map: MapNode;
}

/** What one of Ray's own builders is given: `args`, or an empty mapping in their place where the file has none. */
export const builderArgs = (app: MapNode, release: string): BuilderArgs | null => {
  const path = valueOf(app, 'import_path');
  const builder = builderOf(stringOf(path) ?? '', release);
  if (path === undefined || builder === undefined || !hasModel(builder.args, release)) return null;
  if (compareReleases(release, OLDEST_LLM) < 0) return null;
  const args = valueOf(app, 'args');
  const map: MapNode | undefined =
    args === undefined ? { kind: 'map', flow: false, range: path.range, entries: new Map() } : asMap(args);
  return map === undefined ? null : { builder, model: builder.args, map };
};
