import { emptyModelListTaken } from '../../ray/facts/llm.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { asList, entryOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';
import type { Finding } from '../../problems/finding.ts';
import { FIRST_HERE, refusal } from '../../problems/refusal.ts';
import { repeats } from '../../text/repeats.ts';
import type { Rule } from '../rule.ts';

/** `build_openai_app` needs at least one model, and no two of one id (every release that has it). */
export const rule: Rule = {
  code: 'model-list',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'llm_configs that the builder refuses', vi: 'llm_configs mà builder từ chối' },
  check: ({ places, release }) => mapsOf(places, 'LLMServingArgs').flatMap((args) => checkList(args, release)),
};

const checkList = (args: MapNode, release: string): readonly Finding[] => {
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
  return repeats(list.items, (model) => stringOf(idOf(model))).map(({ item, earlier, key }) => {
    const message = {
      en: `Ray ${release} refuses two models called ${key}.`,
      vi: `Ray ${release} từ chối hai model cùng id ${key}.`,
    };
    const related = [{ message: FIRST_HERE, range: idOf(earlier)?.range ?? earlier.range }];
    return refusal('model-list', 'build', idOf(item)?.range ?? item.range, message, { related });
  });
};

const idOf = (model: Tree): Tree | undefined => valueOf(model, 'model_loading_config', 'model_id');
