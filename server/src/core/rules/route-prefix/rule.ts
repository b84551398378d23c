import type { Fix } from '../../analysis.ts';
import type { Tree } from '../../yaml/tree.ts';
import { writeFix } from '../shared/write-fix.ts';
import { compareReleases } from '../../ray/release.ts';
import { mapsOf } from '../../schema/places.ts';
import { stringOf, valueOf } from '../../yaml/tree.ts';
import type { Words } from '../../words.ts';
import { refusal } from '../shared/refusal.ts';
import type { Rule } from '../rule.ts';

/** The form of a route (`validate_route_prefix` in `ray/serve/_private/utils.py`; before it only the leading slash counted). */
export const rule: Rule = {
  code: 'route-prefix',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A route prefix that Ray refuses', vi: 'Route prefix mà Ray từ chối' },
  check: ({ places, release }) =>
    mapsOf(places, 'ServeApplicationSchema').flatMap((app) => {
      const tree = valueOf(app, 'route_prefix');
      const route = stringOf(tree);
      const fault = route === undefined ? null : faultOf(route, release);
      if (tree === undefined || fault === null) return [];
      const message = {
        en: `Ray ${release} refuses this route: ${fault.en}.`,
        vi: `Ray ${release} từ chối route này: ${fault.vi}.`,
      };
      return [refusal('route-prefix', 'deploy', tree.range, message, { fixes: mended(tree, route ?? '') })];
    }),
};

const faultOf = (route: string, release: string): Words | null => {
  if (!route.startsWith('/')) return { en: 'it must start with /', vi: 'phải bắt đầu bằng /' };
  if (compareReleases(release, STRICT_SINCE) < 0) return null;
  if (route !== '/' && route.endsWith('/')) return { en: 'it may not end with /', vi: 'không được kết thúc bằng /' };
  return /[{}]/.test(route) ? { en: 'it may not hold { or }', vi: 'không được chứa { hoặc }' } : null;
};

const STRICT_SINCE = '2.39.0';

/** One slash in front and none behind; not for braces, whose meaning is not ours to guess. */
const mended = (tree: Tree, route: string): readonly Fix[] => {
  const plain = route.replace(/^\/+|\/+$/g, '');
  return /^[\w./~-]*$/.test(plain) ? [writeFix(tree.range, `/${plain}`, true)] : [];
};
