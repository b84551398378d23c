import { takesLooseRoutes } from '../../ray/facts/serve.ts';
import type { Stage } from '../../options/stage.ts';
import type { Fix, Problem } from '../../problems/problem.ts';
import { at } from '../../ray/release.ts';
import { fieldFact } from '../../options/model-facts.ts';
import { mapsOf } from '../../options/maps-of.ts';
import type { Words } from '../../text/words.ts';
import { valueOf } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { refusal } from '../../problems/refusal.ts';
import { writeFix } from '../shared/edits/write-fix.ts';

/**
 * The form of a route (`validate_route_prefix` in `ray/serve/_private/utils.py`; before it only the leading slash counted).
 * A deployment's own route, known up to 2.38, was strict in the schema already (`_route_prefix_format` in `ray/serve/schema.py`).
 */
export const rule: Rule = {
  code: 'route-prefix',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A route prefix that Ray refuses', vi: 'Route prefix mà Ray từ chối' },
  check: ({ places, release }) => [...ofApplications(places, release), ...ofDeployments(places, release)],
};

const ofApplications = (places: RuleContext['places'], release: string): readonly Problem[] => {
  const apps = mapsOf(places, 'ServeApplicationSchema');
  const taken = apps.map((app) => (app.entries.has('route_prefix') ? routeOf(app) : '/'));
  const strict = at(takesLooseRoutes, release) === false;
  return apps.flatMap((app) => problems(app, { stage: 'deploy', strict, taken, release }));
};

const ofDeployments = (places: RuleContext['places'], release: string): readonly Problem[] =>
  fieldFact('DeploymentSchema', 'route_prefix', release) === undefined
    ? []
    : mapsOf(places, 'DeploymentSchema').flatMap((deployment) =>
        problems(deployment, { stage: 'schema', strict: true, taken: [], release }),
      );

interface Asked {
  readonly stage: Stage;
  /** Whether more than the leading slash counts. */
  readonly strict: boolean;
  /** Routes that are not free for a fix. */
  readonly taken: readonly (string | undefined)[];
  readonly release: string;
}

/** Numbers and booleans are text where the schema lets them through. */
const routeOf = (map: MapNode): string | undefined => {
  const tree = valueOf(map, 'route_prefix');
  return tree?.kind === 'scalar' && tree.type !== 'date' && tree.value !== null ? String(tree.value) : undefined;
};

const problems = (map: MapNode, { stage, strict, taken, release }: Asked): readonly Problem[] => {
  const tree = valueOf(map, 'route_prefix');
  const route = routeOf(map);
  const fault = route === undefined ? null : faultOf(route, strict);
  if (tree === undefined || route === undefined || fault === null) return [];
  const message = {
    en: `Ray ${release} refuses this route: ${fault.en}.`,
    vi: `Ray ${release} từ chối route này: ${fault.vi}.`,
  };
  return [refusal('route-prefix', stage, tree.range, message, { fixes: slashed(tree, route, strict, taken) })];
};

/** The same route between the slashes that Ray wants. */
const slashed = (tree: Tree, route: string, strict: boolean, taken: Asked['taken']): readonly Fix[] => {
  const whole = `/${route.replace(/^\/+|\/+$/g, '')}`;
  const good = faultOf(whole, strict) === null && /^[\w./-]+$/.test(whole) && !taken.includes(whole);
  return good ? [writeFix(tree.range, whole, true)] : [];
};

const faultOf = (route: string, strict: boolean): Words | null => {
  if (!route.startsWith('/')) return { en: 'it must start with /', vi: 'phải bắt đầu bằng /' };
  if (!strict) return null;
  if (route !== '/' && route.endsWith('/')) return { en: 'it may not end with /', vi: 'không được kết thúc bằng /' };
  return /[{}]/.test(route) ? { en: 'it may not hold { or }', vi: 'không được chứa { hoặc }' } : null;
};
