import { OLDEST_LLM, argsKeys, routerCountKey, unknownArgs } from '../../ray/facts/llm.ts';
import { at, compareReleases } from '../../ray/release.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { isLlmApplication } from '../../builders/llm-application.ts';
import { removeEntry } from '../../yaml/remove-entry.ts';
import { asMap, valueOf } from '../../yaml/tree.ts';
import type { Entry, MapNode } from '../../yaml/tree.ts';
import type { Finding } from '../../problems/finding.ts';
import type { Fix } from '../../problems/problem.ts';
import { oneRouter } from '../shared/capacity/fewer-routers.ts';
import type { PlaceContext } from '../rule.ts';
import { nearFix, removalFix } from '../shared/keys/key-fixes.ts';
import { own } from '../../text/own.ts';

/** Keys under `args` that the builder does not know: dropped without a word up to 2.48, refused from 2.49. */
export const checkArgs = (context: PlaceContext): readonly Finding[] =>
  compareReleases(context.release, OLDEST_LLM) < 0
    ? []
    : mapsOf(context.places, 'ServeApplicationSchema')
        .filter(isLlmApplication)
        .flatMap((app) => checkApp(app, context));

const checkApp = (app: MapNode, context: PlaceContext): readonly Finding[] => {
  const args = asMap(valueOf(app, 'args'));
  return [...(args?.entries.values() ?? [])]
    .filter(({ key }) => compareReleases(context.release, own(argsKeys, key) ?? '9999.0') < 0)
    .map((entry) => finding(entry, app, context));
};

const finding = (entry: Entry, app: MapNode, context: PlaceContext): Finding => {
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

const fixesFor = (entry: Entry, app: MapNode, context: PlaceContext): readonly Fix[] => {
  const args = asMap(valueOf(app, 'args'));
  if (args === undefined) return [];
  const place = context.places.find(({ map }) => map === args);
  const near = place === undefined ? [] : nearFix(entry, place, context.release);
  const edit = removeEntry(context.text, entry, args);
  if (edit === null) return near;
  const router = entry.key === 'router_config' ? oneRouter(context.text, app, context.release) : null;
  const removal = removalFix(entry, args, context.text);
  if (router === null || (router.range.start > edit.range.start && router.range.start < edit.range.end))
    return [...near, ...removal];
  const key = at(routerCountKey, context.release) ?? '';
  return [
    {
      title: {
        en: `Replace router_config by ${key}: 1, which works`,
        vi: `Thay router_config bằng ${key}: 1, cách có tác dụng`,
      },
      preferred: true,
      edits: [edit, router],
    },
    ...removal,
  ];
};
