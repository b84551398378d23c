import { asList, asMap, entryOf } from '../../yaml/tree.ts';
import type { Entry, ListNode, MapNode, Tree } from '../../yaml/tree.ts';
import type { TextRange } from '../../text/text-range.ts';

/** Keys of a model that only a model of `ray.serve.llm` has, and what its forerunner RayLLM had in their place. */
const CURRENT = 'model_loading_config';
const FORMER = ['engine_config', 'scaling_config'];

/** `models`: read as models of `ray.serve.llm`; `former`: of RayLLM, which no release here has, with the key that shows it. */
export type LlmConfigFile =
  { readonly models: readonly Tree[]; readonly range: TextRange } | { readonly former: TextRange };

/** The models of a file that holds nothing else, whatever its name; null for any other file. */
export const llmConfigFile = (root: Tree): LlmConfigFile | null => {
  const named = entryOf(root, 'llm_configs');
  const items = named === undefined ? (asList(root)?.items ?? [root]) : (asList(named.value)?.items ?? []);
  const models = items.filter((item) => entryOf(item, CURRENT) !== undefined);
  const first = entryOf(models[0], CURRENT);
  if (first !== undefined) return { models, range: named?.keyRange ?? first.keyRange };
  const [former] = FORMER.flatMap((key) => entryOf(items[0], key)?.keyRange ?? []);
  return former !== undefined && items.every(isFormer) ? { former } : null;
};

/** The Serve config of a file of RayLLM: nothing that a release here would read. */
export const formerConfig = (range: TextRange): MapNode => mapOf(range, {});

const isFormer = (item: Tree): boolean =>
  asMap(item)?.entries.has('deployment_config') === true && FORMER.some((key) => entryOf(item, key) !== undefined);

const BUILDER = 'ray.serve.llm:build_openai_app';

/** The Serve config of one application that `build_openai_app` builds of these models; only the models can be edited. */
export const assumedConfig = ({ models, range }: Exclude<LlmConfigFile, { readonly former: TextRange }>): MapNode => {
  const list: ListNode = { kind: 'list', flow: false, range, items: models };
  const app = mapOf(range, { import_path: textOf(BUILDER, range), args: mapOf(range, { llm_configs: list }) });
  return mapOf(range, { applications: { kind: 'list', flow: false, range, items: [app] } });
};

/** Entries as a merge key brings them: no edit can change what is not written. */
const mapOf = (range: TextRange, values: Readonly<Record<string, Tree>>): MapNode => ({
  kind: 'map',
  flow: false,
  range,
  entries: new Map(
    Object.entries(values).map(([key, value]): [string, Entry] => [
      key,
      { key, keyRange: range, value, merged: true, textual: true },
    ]),
  ),
});

const textOf = (value: string, range: TextRange): Tree => ({ kind: 'scalar', type: 'string', value, range });
