import { freeWord } from '../shared/free-word.ts';
import { setFix } from '../shared/write-fix.ts';
import { mapsOf } from '../../schema/places.ts';
import type { TextRange } from '../../text-range.ts';
import { entryOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode } from '../../yaml/tree.ts';
import { FIRST_HERE, refusal } from '../shared/refusal.ts';
import { repeats } from '../shared/repeats.ts';
import type { Rule } from '../rule.ts';

/** Route prefixes must differ; none written means `/`, null means not exposed (`ServeDeploySchema`, all releases). */
export const rule: Rule = {
  code: 'duplicate-route',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A route prefix used twice', vi: 'Route prefix dùng hai lần' },
  check: ({ places, release, text }) => {
    const apps = mapsOf(places, 'ServeApplicationSchema');
    return repeats(apps, routeOf).map(({ item, earlier, key }) => {
      const unsaid = valueOf(item, 'route_prefix') === undefined;
      const message = {
        en: `Ray ${release} refuses two applications at ${key}${unsaid ? ', the route of one that names none' : ''}.`,
        vi: `Ray ${release} từ chối hai application cùng ở ${key}${unsaid ? ', route của application không ghi route' : ''}.`,
      };
      const free = freeWord(`/${routeName(item)}`, apps.map(routeOf));
      const fixes = setFix(text, item, 'route_prefix', free, true);
      const related = [{ message: FIRST_HERE, range: placeOf(earlier) }];
      return refusal('duplicate-route', 'schema', placeOf(item), message, { related, fixes });
    });
  },
};

const routeOf = (app: MapNode): string | undefined => {
  const tree = valueOf(app, 'route_prefix');
  return tree === undefined ? '/' : stringOf(tree);
};

/** The application's name as far as a route can hold it as it stands. */
const routeName = (app: MapNode): string => {
  const name = stringOf(valueOf(app, 'name')) ?? '';
  return /^[\w.-]+$/.test(name) ? name : 'app';
};

const placeOf = (app: MapNode): TextRange =>
  valueOf(app, 'route_prefix')?.range ??
  valueOf(app, 'name')?.range ??
  entryOf(app, 'import_path')?.keyRange ??
  app.range;
