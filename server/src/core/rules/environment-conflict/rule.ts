import { besideContainer, besideImage, installers } from '../../ray/facts/runtime-env.ts';
import { at } from '../../ray/release.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { asList, asMap, isNull, valueOf } from '../../yaml/tree.ts';
import type { Entry, MapNode } from '../../yaml/tree.ts';
import type { Finding } from '../../problems/finding.ts';
import type { Words } from '../../text/words.ts';
import { environments } from '../shared/values/environments.ts';
import { removalFix } from '../shared/keys/key-fixes.ts';
import { notice } from '../../problems/notice.ts';
import type { Rule, PlaceContext } from '../rule.ts';

/**
 * Keys of `runtime_env` that exclude each other (`RuntimeEnv.__init__`, each asked of every release); it fails when handed on.
 * A deployment's environment has the application's keys too (`override_runtime_envs_except_env_vars`, `ray/serve/_private/utils.py`).
 */
export const rule: Rule = {
  code: 'environment-conflict',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'Keys of runtime_env that exclude each other', vi: 'Các khóa runtime_env loại trừ nhau' },
  check: (context) => [
    ...environments(context.places).flatMap((env) =>
      conflicts(written(env), context.release).map(([entry, other]) => clash(entry, other.key, HERE, env, context)),
    ),
    ...mapsOf(context.places, 'ServeApplicationSchema').flatMap((app) => inherited(app, context)),
  ],
};

const HERE: Words = { en: '', vi: '' };
const ABOVE: Words = { en: ' of the application', vi: ' của application' };

const inherited = (app: MapNode, context: PlaceContext): readonly Finding[] => {
  const env = asMap(valueOf(app, 'runtime_env'));
  if (env === undefined) return [];
  return (asList(valueOf(app, 'deployments'))?.items ?? []).flatMap((deployment) => {
    const own = asMap(valueOf(deployment, 'ray_actor_options', 'runtime_env'));
    if (own === undefined || own === env) return [];
    const mine = written(own);
    const passed = written(env).filter(({ key }) => !own.entries.has(key));
    return conflicts([...passed, ...mine], context.release).flatMap(([a, b]) => {
      if (mine.includes(a) === mine.includes(b)) return [];
      const [entry, other] = mine.includes(a) ? [a, b] : [b, a];
      return [clash(entry, other.key, ABOVE, own, context)];
    });
  });
};

const written = (env: MapNode): readonly Entry[] => [...env.entries.values()].filter(({ value }) => isSaid(value));

/** What Python counts as true: an empty `container` is as good as none. */
const isSaid = (value: Entry['value']): boolean =>
  !isNull(value) &&
  (value.kind === 'map' ? value.entries.size > 0 : value.kind === 'list' ? value.items.length > 0 : true);

/** Pairs that cannot stand together; the first of each is the one too many. */
const conflicts = (entries: readonly Entry[], release: string): readonly (readonly [Entry, Entry])[] => {
  const names = at(installers, release) ?? [];
  const [first, ...others] = entries.filter(({ key }) => names.includes(key));
  return [
    ...besides(entries, 'container', at(besideContainer, release) ?? null),
    ...besides(entries, 'image_uri', at(besideImage, release) ?? null),
    ...(first === undefined ? [] : others.map((entry) => [entry, first] as const)),
  ];
};

const besides = (
  entries: readonly Entry[],
  alone: string,
  allowed: readonly string[] | null,
): readonly (readonly [Entry, Entry])[] => {
  const holder = entries.find(({ key }) => key === alone);
  if (allowed === null || holder === undefined) return [];
  return entries
    .filter(({ key }) => key !== alone && !allowed.includes(key) && !key.startsWith('_'))
    .map((entry) => [entry, holder] as const);
};

const clash = (entry: Entry, other: string, where: Words, env: MapNode, { release, text }: PlaceContext): Finding => {
  const message = {
    en: `Ray ${release} cannot start this: ${entry.key} cannot stand beside ${other}${where.en} in runtime_env.`,
    vi: `Ray ${release} không chạy được: ${entry.key} không thể đứng cạnh ${other}${where.vi} trong runtime_env.`,
  };
  return notice('environment-conflict', 'error', entry.keyRange, message, { fixes: removalFix(entry, env, text) });
};
