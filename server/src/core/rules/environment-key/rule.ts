import { environmentKeys, environmentKeySince, isEnvironmentKey } from '../../ray/facts/runtime-env.ts';
import { compareReleases } from '../../ray/release.ts';
import type { Entry, MapNode } from '../../yaml/tree.ts';
import { environments } from '../shared/values/environments.ts';
import { removalFix, renameFix } from '../shared/keys/key-fixes.ts';
import { nearest } from '../../text/nearest.ts';
import { notice } from '../../problems/notice.ts';
import type { Rule, PlaceContext } from '../rule.ts';

/** Names that people write for keys of `runtime_env`, with the key that they mean. */
const MEANT: Readonly<Record<string, string>> = {
  pypi: 'pip',
  pip_packages: 'pip',
  packages: 'pip',
  requirements: 'pip',
  pip_requirements: 'pip',
  dependencies: 'pip',
  env: 'env_vars',
  envs: 'env_vars',
  environment: 'env_vars',
  environment_variables: 'env_vars',
  image: 'image_uri',
  modules: 'py_modules',
};

/** A key that `runtime_env` does not have: without a plugin of that name it does nothing (`ray/runtime_env/runtime_env.py`). */
export const rule: Rule = {
  code: 'environment-key',
  scope: 'place',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'A key that runtime_env does not have', vi: 'Khóa mà runtime_env không có' },
  check: (context) =>
    environments(context.places).flatMap((env) =>
      [...env.entries.values()]
        .filter(({ key }) => !isEnvironmentKey(key, context.release))
        .map((entry) => problem(entry, env, context)),
    ),
};

const problem = (entry: Entry, env: MapNode, { release, text }: PlaceContext) => {
  const known = environmentKeys(release);
  const since = environmentKeySince(entry.key);
  const wished = Object.hasOwn(MEANT, entry.key) ? MEANT[entry.key] : undefined;
  const meant = wished !== undefined && known.includes(wished) ? wished : nearest(entry.key, known);
  const certain = meant !== undefined || since !== undefined;
  const later = since !== undefined && compareReleases(release, since) < 0;
  const more = later
    ? { en: ` It is known from ${since} on.`, vi: ` Khóa này có từ ${since}.` }
    : meant === undefined
      ? { en: ' Only a plugin of yours may read it.', vi: ' Chỉ plugin riêng của bạn mới đọc được nó.' }
      : { en: ` Did you mean ${meant}?`, vi: ` Ý bạn là ${meant}?` };
  const message = {
    en: `Ray ${release} has no key ${entry.key} in runtime_env: it does nothing.${more.en}`,
    vi: `runtime_env của Ray ${release} không có khóa ${entry.key}: nó không có tác dụng.${more.vi}`,
  };
  const free = meant !== undefined && !later && !env.entries.has(meant) ? renameFix(entry, meant, false) : [];
  return notice('environment-key', certain ? 'warning' : 'information', entry.keyRange, message, {
    fixes: [...free, ...removalFix(entry, env, text)],
    tag: 'unnecessary',
  });
};
