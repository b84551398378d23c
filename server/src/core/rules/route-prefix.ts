import { compareReleases } from '../ray/release.ts';
import { mapsOf } from '../schema/places.ts';
import { fieldFact } from '../schema/model-facts.ts';
import { valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import type { Problem, Stage } from '../analysis.ts';
import type { Words } from '../words.ts';
import { refusal } from './refusal.ts';
import type { Rule } from './rule.ts';

/**
 * The form of a route (`validate_route_prefix` in `ray/serve/_private/utils.py`; before it only the leading slash counted).
 * A deployment's own route, known up to 2.38, was strict in the schema already (`_route_prefix_format` in `ray/serve/schema.py`).
 */
export const routePrefix: Rule = {
  code: 'route-prefix',
  check: ({ places, release }) => [
    ...mapsOf(places, 'ServeApplicationSchema').flatMap((app) => {
      const tree = valueOf(app, 'route_prefix');
      return problems(tree, asText(tree), 'deploy', compareReleases(release, STRICT_SINCE) >= 0, release);
    }),
    ...mapsOf(places, 'DeploymentSchema').flatMap((deployment) => {
      const tree = valueOf(deployment, 'route_prefix');
      if (fieldFact('DeploymentSchema', 'route_prefix', release) === undefined) return [];
      return problems(tree, asText(tree), 'schema', true, release);
    }),
  ],
};

/** Numbers and booleans are text where the schema lets them through. */
const asText = (tree: Tree | undefined): string | undefined =>
  tree?.kind === 'scalar' && tree.type !== 'date' && tree.value !== null ? String(tree.value) : undefined;

const problems = (
  tree: Tree | undefined,
  route: string | undefined,
  stage: Stage,
  strict: boolean,
  release: string,
): readonly Problem[] => {
  const fault = route === undefined ? null : faultOf(route, strict);
  if (tree === undefined || fault === null) return [];
  const message = {
    en: `Ray ${release} refuses this route: ${fault.en}.`,
    vi: `Ray ${release} từ chối route này: ${fault.vi}.`,
  };
  return [refusal('route-prefix', stage, tree.range, message)];
};

const faultOf = (route: string, strict: boolean): Words | null => {
  if (!route.startsWith('/')) return { en: 'it must start with /', vi: 'phải bắt đầu bằng /' };
  if (!strict) return null;
  if (route !== '/' && route.endsWith('/')) return { en: 'it may not end with /', vi: 'không được kết thúc bằng /' };
  return /[{}]/.test(route) ? { en: 'it may not hold { or }', vi: 'không được chứa { hoặc }' } : null;
};

const STRICT_SINCE = '2.39.0';
