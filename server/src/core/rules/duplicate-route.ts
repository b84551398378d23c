import { mapsOf } from '../schema/places.ts';
import type { TextRange } from '../text-range.ts';
import { entryOf, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import { FIRST_HERE, refusal } from './refusal.ts';
import { repeats } from './repeats.ts';
import type { Rule } from './rule.ts';

/** Route prefixes must differ; none written means `/`, null means not exposed (`ServeDeploySchema`, all releases). */
export const duplicateRoute: Rule = {
  code: 'duplicate-route',
  check: ({ places, release }) =>
    repeats(mapsOf(places, 'ServeApplicationSchema'), routeOf).map(({ item, earlier, key }) => {
      const unsaid = valueOf(item, 'route_prefix') === undefined;
      const message = {
        en: `Ray ${release} refuses two applications at ${key}${unsaid ? ', the route of one that names none' : ''}.`,
        vi: `Ray ${release} từ chối hai application cùng ở ${key}${unsaid ? ', route của application không ghi route' : ''}.`,
      };
      const related = [{ message: FIRST_HERE, range: placeOf(earlier) }];
      return refusal('duplicate-route', 'schema', placeOf(item), message, { related });
    }),
};

const routeOf = (app: MapNode): string | undefined => {
  const tree = valueOf(app, 'route_prefix');
  return tree === undefined ? '/' : stringOf(tree);
};

const placeOf = (app: MapNode): TextRange =>
  valueOf(app, 'route_prefix')?.range ??
  valueOf(app, 'name')?.range ??
  entryOf(app, 'import_path')?.keyRange ??
  app.range;
