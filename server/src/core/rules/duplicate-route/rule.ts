import type { Fix } from '../../problems/problem.ts';
import { setKey } from '../../yaml/edit.ts';
import { asRead } from '../../yaml/shifted.ts';
import type { TextRange } from '../../text/text-range.ts';
import { entryOf, stringOf, valueOf } from '../../yaml/tree.ts';
import type { MapNode } from '../../yaml/tree.ts';
import { FIRST_HERE, refusal } from '../../problems/refusal.ts';
import { repeats } from '../../text/repeats.ts';
import type { Rule } from '../rule.ts';

/** Route prefixes must differ; none written means `/`, null means not exposed (`ServeDeploySchema`, all releases). */
export const rule: Rule = {
  code: 'duplicate-route',
  scope: 'config',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A route prefix used twice', vi: 'Route prefix dùng hai lần' },
  check: ({ applications, release, text }) => {
    const apps = applications.map(({ map }) => map);
    const routes = new Set(apps.map(routeOf));
    return repeats(apps, routeOf).map(({ item, earlier, key }) => {
      const unsaid = valueOf(item, 'route_prefix') === undefined;
      const message = {
        en: `Ray ${release} refuses two applications at ${key}${unsaid ? ', the route of one that names none' : ''}.`,
        vi: `Ray ${release} từ chối hai application cùng ở ${key}${unsaid ? ', route của application không ghi route' : ''}.`,
      };
      const related = [{ message: FIRST_HERE, range: placeOf(earlier) }];
      const fixes = ownRoute(item, routes, text);
      return refusal('duplicate-route', 'schema', placeOf(item), message, { related, fixes });
    });
  },
};

const routeOf = (app: MapNode): string | undefined => {
  const tree = valueOf(asRead(app), 'route_prefix');
  return tree === undefined ? '/' : stringOf(tree);
};

const placeOf = (app: MapNode): TextRange =>
  valueOf(app, 'route_prefix')?.range ??
  valueOf(app, 'name')?.range ??
  entryOf(app, 'import_path')?.keyRange ??
  app.range;

/** The application's own name as its route, where no other application has that. */
const ownRoute = (app: MapNode, routes: ReadonlySet<string | undefined>, text: string): readonly Fix[] => {
  const route = `/${stringOf(valueOf(app, 'name')) ?? ''}`;
  const edit = /^\/[\w.-]+$/.test(route) && !routes.has(route) ? setKey(text, app, 'route_prefix', route) : null;
  const title = { en: `Serve it at ${route}`, vi: `Đặt nó ở ${route}` };
  return edit === null ? [] : [{ title, preferred: true, edits: [edit] }];
};
