import type { TextRange } from '../text/text-range.ts';
import type { Entry, MapNode, Tree } from '../yaml/tree.ts';
import type { MadeConfig } from './evaluate/state/made-config.ts';
import type { Run } from './evaluate/state/run.ts';
import type { LlmApplication } from './evaluate/state/llm-application.ts';
import type { CodePlace, Value } from './evaluate/state/values.ts';
import { filledIn } from './idle-values.ts';
import { isIdleForModels } from './model-idle.ts';
import { treeOf } from './tree.ts';

/** What code hands to a builder of `ray.serve.llm`, as the application that says the same in YAML. */
export interface Built {
  readonly app: MapNode;
  /** The call that hands it over, or that makes the model. */
  readonly place: CodePlace;
  /** False for a model that no builder is given: only Ray's check of the model itself counts. */
  readonly whole: boolean;
}

/** A builder's application as YAML says it; its ranges are all that of the place. */
export const applicationOf = (builder: string, args: MapNode, range: TextRange): MapNode => {
  const text = (value: string): Tree => ({ kind: 'scalar', type: 'string', value, range });
  const entry = (key: string, value: Tree): readonly [string, Entry] => [
    key,
    { key, keyRange: range, value, merged: false, textual: true },
  ];
  const entries = new Map([entry('name', text('app')), entry('import_path', text(builder)), entry('args', args)]);
  return { kind: 'map', flow: true, range, entries };
};

/** The models that code makes beside those that the application's builder is given, each as an application of its own. */
export const modelsBeside = ({ llmConfigs }: Run, root: LlmApplication | null): readonly Built[] => {
  const given = root === null ? new Set<Value>() : partsOf(root.args);
  return llmConfigs.filter(({ record }) => !given.has(record)).flatMap((made) => modelAlone(made) ?? []);
};

const modelAlone = ({ record, place }: MadeConfig): Built | null => {
  const path = 'llm_configs.0';
  const model = treeOf(filledIn(record, isIdleForModels, path).value, place.range, isIdleForModels, path);
  if (model === null) return null;
  const list: Tree = { kind: 'list', flow: true, range: place.range, items: [model] };
  const entry: Entry = { key: 'llm_configs', keyRange: place.range, value: list, merged: false, textual: true };
  const args: MapNode = { kind: 'map', flow: true, range: place.range, entries: new Map([['llm_configs', entry]]) };
  return { app: applicationOf('ray.serve.llm:build_openai_app', args, place.range), place, whole: false };
};

const partsOf = (value: Value, found = new Set<Value>()): ReadonlySet<Value> => {
  if (found.has(value)) return found;
  found.add(value);
  if (value.kind === 'record') partsOf(value.fields, found);
  if (value.kind === 'sequence') value.items.forEach((item) => partsOf(item, found));
  if (value.kind === 'dict') for (const entry of value.entries.values()) partsOf(entry.value, found);
  return found;
};
