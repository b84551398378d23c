import { fieldFact } from '../options/model-facts.ts';
import { ownNameHonoured, serverPrefix } from '../ray/facts/llm.ts';
import { at } from '../ray/release.ts';
import { stringOf, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';

/** The name of a model's deployment: the builder's prefix and the cleaned model id, or the model's own name for it. */
export const modelName = (model: Tree, release: string, prefix = ownPrefix(model, release)): string => {
  const own = at(ownNameHonoured, release) === true ? stringOf(valueOf(model, 'deployment_config', 'name')) : undefined;
  const id = stringOf(valueOf(model, 'model_loading_config', 'model_id')) ?? '';
  return `${prefix}${own ?? cleanedName(id)}`;
};

/** What a builder writes of a model's id into the name of its deployment: `a/b.c` as `a--b_c`. */
export const cleanedName = (id: string): string => id.replaceAll('/', '--').replaceAll('.', '_');
/** The name of the class that serves the model, where the model names one (`build_llm_deployment`, from 2.54 on). */
const ownPrefix = (model: Tree, release: string): string => {
  const written = fieldFact('LLMConfig', 'server_cls', release) && stringOf(valueOf(model, 'server_cls'));
  const name = written?.split(/[.:]/).at(-1) ?? '';
  return name === '' ? (at(serverPrefix, release) ?? '') : `${name}:`;
};

/** Later ones of equal names get `_1`, `_2`, as Serve does when it builds (`ray/serve/_private/build_app.py`). */
export const distinctNames = <T extends { readonly name: string }>(deployments: readonly T[]): readonly T[] => {
  const seen = new Map<string, number>();
  return deployments.map((deployment) => {
    const before = seen.get(deployment.name) ?? 0;
    seen.set(deployment.name, before + 1);
    return before === 0 ? deployment : { ...deployment, name: `${deployment.name}_${String(before)}` };
  });
};
