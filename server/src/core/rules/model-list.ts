import type { TextRange } from '../text-range.ts';
import { emptyModelListTaken } from '../ray/facts/llm.ts';
import { mapsOf } from '../schema/places.ts';
import { asList, entryOf, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import type { Problem } from '../analysis.ts';
import { refusal } from './refusal.ts';
import type { Rule } from './rule.ts';

/** `build_openai_app` needs at least one model, and no two of one id (every release that has it). */
export const modelList: Rule = {
  code: 'model-list',
  check: ({ places, release }) => mapsOf(places, 'LLMServingArgs').flatMap((args) => checkList(args, release)),
};

const checkList = (args: MapNode, release: string): readonly Problem[] => {
  const entry = entryOf(args, 'llm_configs');
  const list = asList(entry?.value);
  if (entry === undefined || list === undefined) return [];
  if (list.items.length === 0 && emptyModelListTaken(release)) return [];
  if (list.items.length === 0) {
    const message = {
      en: `Ray ${release} refuses an empty list of models.`,
      vi: `Ray ${release} từ chối danh sách model rỗng.`,
    };
    return [refusal('model-list', 'build', entry.keyRange, message)];
  }
  const first = new Map<string, TextRange>();
  return list.items.flatMap((model) => twin(model, first, release));
};

const twin = (model: Tree, first: Map<string, TextRange>, release: string): readonly Problem[] => {
  const tree = valueOf(model, 'model_loading_config', 'model_id');
  const id = stringOf(tree);
  if (tree === undefined || id === undefined) return [];
  const earlier = first.get(id);
  if (earlier === undefined) {
    first.set(id, tree.range);
    return [];
  }
  const message = {
    en: `Ray ${release} refuses two models called ${id}.`,
    vi: `Ray ${release} từ chối hai model cùng id ${id}.`,
  };
  const there = { en: 'The first one is here.', vi: 'Cái đầu tiên ở đây.' };
  return [refusal('model-list', 'build', tree.range, message, { related: [{ message: there, range: earlier }] })];
};
