import { besideContainer, besideImage, installers } from '../../ray/facts/runtime-env.ts';
import { at } from '../../ray/release.ts';
import { isNull } from '../../yaml/tree.ts';
import type { Entry, MapNode } from '../../yaml/tree.ts';
import type { Problem } from '../../analysis.ts';
import { environments } from '../shared/environments.ts';
import { removalFix } from '../shared/key-fixes.ts';
import { notice } from '../shared/notice.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Keys of `runtime_env` that exclude each other (`RuntimeEnv.__init__`, each asked of every release); it fails when handed on. */
export const rule: Rule = {
  code: 'environment-conflict',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'Keys of runtime_env that exclude each other', vi: 'Các khóa runtime_env loại trừ nhau' },
  check: (context) =>
    environments(context.places).flatMap((env) => [
      ...besides(env, 'container', at(besideContainer, context.release) ?? null, context),
      ...besides(env, 'image_uri', at(besideImage, context.release) ?? null, context),
      ...installing(env, context),
    ]),
};

const written = (env: MapNode): readonly Entry[] => [...env.entries.values()].filter(({ value }) => isSaid(value));

/** What Python counts as true: an empty `container` is as good as none. */
const isSaid = (value: Entry['value']): boolean =>
  !isNull(value) &&
  (value.kind === 'map' ? value.entries.size > 0 : value.kind === 'list' ? value.items.length > 0 : true);

const besides = (
  env: MapNode,
  alone: string,
  allowed: readonly string[] | null,
  context: RuleContext,
): readonly Problem[] => {
  const entries = written(env);
  if (allowed === null || !entries.some(({ key }) => key === alone)) return [];
  return entries
    .filter(({ key }) => key !== alone && !allowed.includes(key) && !key.startsWith('_'))
    .map((entry) => clash(entry, alone, env, context));
};

const installing = (env: MapNode, context: RuleContext): readonly Problem[] => {
  const names = at(installers, context.release) ?? [];
  const [first, ...others] = written(env).filter(({ key }) => names.includes(key));
  return first === undefined ? [] : others.map((entry) => clash(entry, first.key, env, context));
};

const clash = (entry: Entry, other: string, env: MapNode, { release, text }: RuleContext): Problem => {
  const message = {
    en: `Ray ${release} cannot start this: ${entry.key} cannot stand beside ${other} in runtime_env.`,
    vi: `Ray ${release} không chạy được: ${entry.key} không thể đứng cạnh ${other} trong runtime_env.`,
  };
  return notice('environment-conflict', 'error', entry.keyRange, message, { fixes: removalFix(entry, env, text) });
};
