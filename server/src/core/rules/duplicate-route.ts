import type { TextRange } from '../text-range.ts';
import { mapsOf } from '../schema/places.ts';
import { entryOf, isNull, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import { refusal } from './refusal.ts';
import type { Rule } from './rule.ts';

/** Route prefixes must differ; none written means `/`, null means not exposed (`ServeDeploySchema`, all releases). */
export const duplicateRoute: Rule = {
  code: 'duplicate-route',
  check: ({ places, release }) => {
    const first = new Map<string, MapNode>();
    return mapsOf(places, 'ServeApplicationSchema').flatMap((app) => {
      const tree = valueOf(app, 'route_prefix');
      const route = tree === undefined ? '/' : stringOf(tree);
      if (route === undefined || isNull(tree)) return [];
      const earlier = first.get(route);
      if (earlier === undefined) {
        first.set(route, app);
        return [];
      }
      const unsaid = tree === undefined;
      const message = {
        en: `Ray ${release} refuses two applications at ${route}${unsaid ? ', the route of one that names none' : ''}.`,
        vi: `Ray ${release} từ chối hai application cùng ở ${route}${unsaid ? ', route của application không ghi route' : ''}.`,
      };
      const there = { en: 'The first one is here.', vi: 'Cái đầu tiên ở đây.' };
      return [
        refusal('duplicate-route', 'schema', placeOf(app), message, {
          related: [{ message: there, range: placeOf(earlier) }],
        }),
      ];
    });
  },
};

const placeOf = (app: MapNode): TextRange =>
  valueOf(app, 'route_prefix')?.range ??
  valueOf(app, 'name')?.range ??
  entryOf(app, 'import_path')?.keyRange ??
  app.range;
