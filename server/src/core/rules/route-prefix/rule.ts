import { takesLooseRoutes } from '../../ray/facts/serve.ts';
import type { Stage } from '../../options/stage.ts';
import type { Fix } from '../../problems/problem.ts';
import { at } from '../../ray/release.ts';
import type { ConfigText, Finding } from '../../problems/finding.ts';
import { fieldFact } from '../../options/model-facts.ts';
import { applicationsOf } from '../../options/walk.ts';
import { mapsOf } from '../../options/maps-of.ts';
import type { Words } from '../../text/words.ts';
import { valueOf } from '../../yaml/tree.ts';
import type { MapNode, Tree } from '../../yaml/tree.ts';
import type { Rule, PlaceContext } from '../rule.ts';
import { refusal } from '../../problems/refusal.ts';
import { writeFix } from '../shared/edits/write-fix.ts';

/**
 * The form of a route (`validate_route_prefix` in `ray/serve/_private/utils.py`; before it only the leading slash counted).
 * A deployment's own route, known up to 2.38, was strict in the schema already (`_route_prefix_format` in `ray/serve/schema.py`).
 */
export const rule: Rule = {
  code: 'route-prefix',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A route prefix that Ray refuses', vi: 'Route prefix mà Ray từ chối' },
  check: ({ places, release }) => [...ofApplications(places, release), ...ofDeployments(places, release)],
};

const ofApplications = (places: PlaceContext['places'], release: string): readonly Finding[] => {
  const strict = at(takesLooseRoutes, release) === false;
  return mapsOf(places, 'ServeApplicationSchema').flatMap((app) =>
    problems(app, { stage: 'deploy', strict, taken: routesIn, release }),
  );
};

/** The routes of all applications. */
const routesIn = ({ root }: ConfigText): readonly (string | undefined)[] =>
  applicationsOf(root).map((app) => (app.entries.has('route_prefix') ? routeOf(app) : '/'));

const ofDeployments = (places: PlaceContext['places'], release: string): readonly Finding[] =>
  fieldFact('DeploymentSchema', 'route_prefix', release) === undefined
    ? []
    : mapsOf(places, 'DeploymentSchema').flatMap((deployment) =>
        problems(deployment, { stage: 'schema', strict: true, taken: () => [], release }),
      );

interface Asked {
  readonly stage: Stage;
  /** Whether more than the leading slash counts. */
  readonly strict: boolean;
  /** Routes that are not free for a fix. */
  readonly taken: (config: ConfigText) => readonly (string | undefined)[];
  readonly release: string;
}

/** Numbers and booleans are text where the schema lets them through. */
const routeOf = (map: MapNode): string | undefined => {
  const tree = valueOf(map, 'route_prefix');
  return tree?.kind === 'scalar' && tree.type !== 'date' && tree.value !== null ? String(tree.value) : undefined;
};

const problems = (map: MapNode, { stage, strict, taken, release }: Asked): readonly Finding[] => {
  const tree = valueOf(map, 'route_prefix');
  const route = routeOf(map);
  const fault = route === undefined ? null : faultOf(route, strict);
  if (tree === undefined || route === undefined || fault === null) return [];
  const message = {
    en: `Ray ${release} refuses this route: ${fault.en}.`,
    vi: `Ray ${release} từ chối route này: ${fault.vi}.`,
  };
  return [
    refusal('route-prefix', stage, tree.range, message, {
      fixes: (config) => slashed(tree, route, strict, taken(config)),
    }),
  ];
};

/** The same route between the slashes that Ray wants. */
const slashed = (tree: Tree, route: string, strict: boolean, taken: ReturnType<Asked['taken']>): readonly Fix[] => {
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
