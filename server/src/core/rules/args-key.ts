import { OLDEST_LLM, argsKeys, routerCountKey, unknownArgs } from '../ray/facts/llm.ts';
import { at, compareReleases } from '../ray/release.ts';
import { isLlmApplication } from '../resources/application-demand.ts';
import type { Edit } from '../text-range.ts';
import { ownLines } from '../yaml/remove-entry.ts';
import { asMap, valueOf } from '../yaml/tree.ts';
import type { Entry, MapNode } from '../yaml/tree.ts';
import type { Fix, Problem } from '../analysis.ts';
import { oneRouter } from './fewer-routers.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Keys under `args` that the builder does not know: dropped without a word up to 2.48, refused from 2.49. */
export const argsKey: Rule = {
  code: 'unknown-key',
  check: (context) =>
    compareReleases(context.release, OLDEST_LLM) < 0
      ? []
      : context.applications.filter(({ map }) => isLlmApplication(map)).flatMap(({ map }) => checkArgs(map, context)),
};

const checkArgs = (app: MapNode, context: RuleContext): readonly Problem[] => {
  const args = asMap(valueOf(app, 'args'));
  return [...(args?.entries.values() ?? [])]
    .filter(({ key }) => compareReleases(context.release, argsKeys[key] ?? '9999.0') < 0)
    .map((entry) => finding(entry, app, context));
};

const finding = (entry: Entry, app: MapNode, context: RuleContext): Problem => {
  const refused = at(unknownArgs, context.release) === 'refused';
  return {
    code: 'unknown-key',
    severity: refused ? 'error' : 'warning',
    message: refused
      ? {
          en: `Ray ${context.release} refuses ${entry.key} under args: the builder does not know it.`,
          vi: `Ray ${context.release} từ chối ${entry.key} trong args: builder không biết khóa này.`,
        }
      : {
          en: `Ray ${context.release} ignores ${entry.key} under args without a word: it has no effect.`,
          vi: `Ray ${context.release} lặng lẽ bỏ qua ${entry.key} trong args: khóa này không có tác dụng.`,
        },
    range: entry.keyRange,
    related: [],
    fixes: fixesFor(entry, app, context),
    ...(refused ? { rejects: 'build' as const } : { tag: 'unnecessary' as const }),
  };
};

const fixesFor = (entry: Entry, app: MapNode, context: RuleContext): readonly Fix[] => {
  const lines = ownLines(context.text, entry);
  if (lines === null) return [];
  const remove: Edit = { range: lines, newText: '' };
  const removal: Fix = {
    title: { en: `Remove ${entry.key}`, vi: `Xóa ${entry.key}` },
    preferred: false,
    edits: [remove],
  };
  const router = entry.key === 'router_config' ? oneRouter(context.text, app, context.release) : null;
  if (router === null || (router.range.start > lines.start && router.range.start < lines.end)) return [removal];
  const key = at(routerCountKey, context.release) ?? '';
  return [
    {
      title: {
        en: `Replace router_config by ${key}: 1, which works`,
        vi: `Thay router_config bằng ${key}: 1, cách có tác dụng`,
      },
      preferred: true,
      edits: [remove, router],
    },
    removal,
  ];
};
