import { asMap, valueOf } from '../../yaml/tree.ts';
import type { Entry, MapNode, Tree } from '../../yaml/tree.ts';
import { contentEnd } from '../../yaml/edit.ts';
import type { Finding } from '../../problems/finding.ts';
import type { Fix } from '../../problems/problem.ts';
import { environments } from '../shared/values/environments.ts';
import { notice } from '../../problems/notice.ts';
import { quoteFix } from '../shared/edits/quote-fix.ts';
import type { Rule, PlaceContext } from '../rule.ts';

/**
 * `env_vars` takes text only (`parse_and_validate_env_vars` in `ray/_private/runtime_env/validation.py`, 2.9 – 2.60). Serve
 * keeps the config first and fails when it hands it on, so every later start of its controller fails too.
 */
export const rule: Rule = {
  code: 'environment-value',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'An environment variable that is not text', vi: 'Biến môi trường không phải chuỗi' },
  check: (context) =>
    environments(context.places).flatMap((env) => {
      const vars = valueOf(env, 'env_vars');
      const map = asMap(vars);
      if (map !== undefined) return inMap(map, context);
      if (vars === undefined || isNothing(vars)) return [];
      const message = {
        en: `Ray ${context.release} cannot start this: env_vars is a mapping of names to text.`,
        vi: `Ray ${context.release} không chạy được: env_vars là mapping từ tên sang chuỗi.`,
      };
      return [notice('environment-value', 'error', vars.range, message)];
    }),
};

/** What Ray takes for no variables at all. */
const isNothing = (tree: Tree): boolean =>
  tree.kind === 'list' ? tree.items.length === 0 : tree.kind === 'scalar' && (tree.value === null || tree.value === '');

const inMap = (vars: MapNode, context: PlaceContext): readonly Finding[] =>
  [...vars.entries.values()].flatMap((entry) => {
    if (!entry.textual) return [problem(entry, 'key', context)];
    const { value } = entry;
    return value.kind === 'scalar' && value.type === 'string' ? [] : [problem(entry, 'value', context)];
  });

const problem = (entry: Entry, what: 'key' | 'value', { text, release }: PlaceContext): Finding => {
  const { keyRange, value } = entry;
  const end = contentEnd(text, value);
  const written = end > value.range.start ? { start: value.range.start, end } : keyRange;
  const range = what === 'key' ? keyRange : written;
  const became = what === 'key' ? { en: 'no text', vi: 'không phải chuỗi' } : kindOf(value);
  const message = {
    en: `Ray ${release} cannot start this: ${entry.key} must be text, and YAML reads it as ${became.en}. Serve keeps the config before it fails, so after a restart no application comes back.`,
    vi: `Ray ${release} không chạy được: ${entry.key} phải là chuỗi, mà YAML đọc là ${became.vi}. Serve lưu cấu hình trước khi lỗi, nên sau khi khởi động lại không application nào chạy lại.`,
  };
  return notice('environment-value', 'error', range, message, { fixes: quote(entry, range, text) });
};

const kindOf = (value: Tree) => {
  if (value.kind === 'map') return { en: 'a mapping', vi: 'mapping' };
  if (value.kind === 'list') return { en: 'a list', vi: 'danh sách' };
  switch (value.type) {
    case 'bool':
      return { en: value.value === true ? 'true' : 'false', vi: value.value === true ? 'true' : 'false' };
    case 'null':
      return { en: 'null', vi: 'null' };
    case 'date':
      return { en: 'a date', vi: 'ngày tháng' };
    default:
      return { en: 'a number', vi: 'số' };
  }
};

const quote = (
  { value, keyRange, merged }: Entry,
  range: { start: number; end: number },
  text: string,
): readonly Fix[] => {
  if (merged || value.kind !== 'scalar') return [];
  return range === keyRange && value.type === 'null' ? [] : quoteFix(range, text);
};
