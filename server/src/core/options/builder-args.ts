import { builderName } from '../ray/facts/builders.ts';
import { OLDEST_LLM } from '../ray/facts/llm.ts';
import { compareReleases } from '../ray/release.ts';
import { asMap, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import { hasModel } from './model-facts.ts';
import type { ModelName } from './model-facts.ts';

/** The model that each of Ray's own builders reads its `args` as. */
const ARGS: Readonly<Record<string, ModelName>> = {
  build_openai_app: 'LLMServingArgs',
  build_pd_openai_app: 'PDServingArgs',
  build_app: 'PDServingArgs',
  build_dp_openai_app: 'DPOpenAiServingArgs',
};

export interface BuilderArgs {
  readonly model: ModelName;
  readonly map: MapNode;
}

/** What one of Ray's own builders is given: `args`, or an empty mapping in their place where the file has none. */
export const builderArgs = (app: MapNode, release: string): BuilderArgs | null => {
  const path = valueOf(app, 'import_path');
  const name = builderName(stringOf(path) ?? '', release);
  const model = name !== null && Object.hasOwn(ARGS, name) ? ARGS[name] : undefined;
  if (path === undefined || model === undefined || !hasModel(model, release)) return null;
  if (compareReleases(release, OLDEST_LLM) < 0) return null;
  const args = valueOf(app, 'args');
  const map: MapNode | undefined =
    args === undefined ? { kind: 'map', flow: false, range: path.range, entries: new Map() } : asMap(args);
  return map === undefined ? null : { model, map };
};
