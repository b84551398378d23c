import { archiveEndings } from '../../ray/facts/runtime-env.ts';
import { asList, stringOf, valueOf } from '../../yaml/tree.ts';
import { environments } from '../shared/values/environments.ts';
import { notice } from '../../problems/notice.ts';
import type { Rule } from '../rule.ts';

/** Code at an address must be packed (`ray/_private/runtime_env/validation.py`, asked of every release); it fails when handed on. */
export const rule: Rule = {
  code: 'archive-name',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'An address of code that is no archive', vi: 'Địa chỉ mã nguồn không phải file nén' },
  check: ({ places, release }) =>
    environments(places).flatMap((env) => {
      const addresses = [
        { key: 'working_dir', tree: valueOf(env, 'working_dir') },
        ...(asList(valueOf(env, 'py_modules'))?.items ?? []).map((tree) => ({ key: 'py_modules', tree }) as const),
      ] as const;
      return addresses.flatMap(({ key, tree }) => {
        const endings = archiveEndings(key, release);
        const path = FETCHED.exec(stringOf(tree) ?? '')?.[1];
        if (tree === undefined || path === undefined || endings.some((ending) => path.toLowerCase().endsWith(ending)))
          return [];
        const message = {
          en: `Ray ${release} cannot start this: the address of the code must end in ${endings.join(', ')}.`,
          vi: `Ray ${release} không chạy được: địa chỉ mã nguồn phải kết thúc bằng ${endings.join(', ')}.`,
        };
        return [notice('archive-name', 'error', tree.range, message)];
      });
    }),
};

/** Addresses of a plain file; with a query Ray's reading differs by release. */
const FETCHED = /^(?:https|s3|gs):\/\/([^?#]+)$/;
