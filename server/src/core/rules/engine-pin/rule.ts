import { vllmVersion } from '../../ray/facts/engine.ts';
import { at } from '../../ray/release.ts';
import { isLlmApplication, modelsOf } from '../../builders/llm-application.ts';
import { asList, stringOf, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import { notice } from '../../problems/notice.ts';
import type { Rule } from '../rule.ts';

/** A vLLM other than the one that `ray[llm]` of the release asks for (its own package metadata, each release). */
export const rule: Rule = {
  code: 'engine-pin',
  scope: 'application',
  severity: 'information',
  since: '0.1.0',
  title: { en: 'A vLLM that this Ray was not made with', vi: 'vLLM khác bản mà Ray này dùng' },
  check: ({ application: { map }, release, ray }) => {
    const own = ray.source === 'default' ? null : (at(vllmVersion, release) ?? null);
    return own === null || !isLlmApplication(map)
      ? []
      : [map, ...modelsOf(map)].flatMap(packages).flatMap((tree) => {
          const pinned = PIN.exec(stringOf(tree) ?? '')?.[1];
          if (pinned === undefined || pinned === own) return [];
          const message = {
            en: `Ray ${release} asks for vLLM ${own}. With ${pinned}, arguments and results of ray.serve.llm may differ or fail to import.`,
            vi: `Ray ${release} cần vLLM ${own}. Với ${pinned}, tham số và kết quả của ray.serve.llm có thể khác hoặc không import được.`,
          };
          return [notice('engine-pin', 'information', tree.range, message)];
        });
  },
};

const PIN = /^\s*vllm(?:\[[^\]]*\])?\s*==\s*([\w.+!-]+)\s*(?:;.*)?$/i;

const packages = (owner: Tree): readonly Tree[] =>
  ['pip', 'uv'].flatMap((tool) => {
    const env = valueOf(owner, 'runtime_env');
    return (asList(valueOf(env, tool)) ?? asList(valueOf(env, tool, 'packages')))?.items ?? [];
  });
