import type { ApplicationDemand, LabelSelector } from '../analysis.ts';
import { builderName } from '../ray/facts/builders.ts';
import { compareReleases } from '../ray/release.ts';
import { asList, asMap, numberOf, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { sumDemands } from './demand-of.ts';
import { unreadCode } from './deployment/defaults.ts';
import { deploymentDemand } from './deployment/demand.ts';
import { overridden } from './deployment/merge.ts';
import { textOf } from './deployment/numbers.ts';
import { actorSelectors } from './deployment/read-labels.ts';
import type { DeploymentSettings } from './deployment/settings.ts';
import { llmDeployments } from './llm/applications.ts';
import { builtIn } from './llm/environment.ts';
import type { Environment } from './llm/environment.ts';

/** The deployments that an application's code sets up, as far as somebody read it; null where nobody did. */
export type CodeOf = (importPath: string, app: MapNode) => readonly DeploymentSettings[] | null;

/** What stands around an application and changes what it reserves. */
export interface Surroundings {
  readonly release: string;
  readonly environment: Environment;
  /** The file's `target_capacity`; null where it has none, undefined where it is no percentage. */
  readonly capacity: number | null | undefined;
  readonly codeOf: CodeOf;
}

/** Everything one item of `applications` makes Ray reserve. */
export const applicationDemand = (app: MapNode, around: Surroundings): ApplicationDemand => {
  const nameTree = valueOf(app, 'name');
  const range = nameTree?.range ?? valueOf(app, 'import_path')?.range ?? app.range;
  const { settings, complete } = settingsOf(app, around);
  const { capacity, release } = around;
  const deployments = capacity === undefined ? [] : settings.map((one) => deploymentDemand(one, capacity, release));
  return {
    name: (nameTree && textOf(nameTree)) ?? 'default',
    complete: complete && capacity !== undefined,
    deployments,
    demand: deployments.length > 0 ? sumDemands(deployments.map(({ demand }) => demand)) : null,
    buildsOn: buildLabels(app, release),
    range,
    fullRange: app.range,
  };
};

/**
 * If all selectors that the file gives the deployments of an application are equal, its build task carries them
 * (`_get_shared_build_app_label_selector` in `ray/serve/_private/application_state.py`, 2.59 on).
 */
const buildLabels = (app: MapNode, release: string): LabelSelector | null => {
  if (compareReleases(release, '2.59.0') < 0) return null;
  const written = listed(app).map((entry) => {
    const options = valueOf(entry, 'ray_actor_options');
    return options === undefined ? [] : actorSelectors(options);
  });
  const [first, ...others] = written.filter((selectors) => selectors !== null && selectors.length > 0);
  if (first?.[0] === undefined || first.length > 1) return null;
  const same = others.every((selectors) => JSON.stringify(selectors) === JSON.stringify(first));
  return same ? first[0] : null;
};

/** What every deployment of an application is set to, the file's entries over code or builder. */
export const settingsOf = (
  app: MapNode,
  { release, environment, codeOf }: Pick<Surroundings, 'release' | 'environment' | 'codeOf'>,
): { readonly settings: readonly DeploymentSettings[]; readonly complete: boolean } => {
  const path = stringOf(valueOf(app, 'import_path')) ?? '';
  if (builderName(path, release) !== null) {
    const built = llmDeployments(app, release, builtIn(app, environment));
    return { settings: merged(built ?? [], app, release), complete: built?.every(isSeen) ?? false };
  }
  const code = codeOf(path, app);
  const entries = listed(app);
  const settings =
    code ?? distinct(entries).map((entry) => unreadCode(nameOf(entry), valueOf(entry, 'name')?.range ?? entry.range));
  return { settings: merged(settings, app, release), complete: code !== null };
};

/** False for a deployment whose class is code that was not read. */
const isSeen = ({ count }: DeploymentSettings): boolean => count.known || count.blame !== 'code';

const nameOf = (entry: MapNode): string => stringOf(valueOf(entry, 'name')) ?? '';

const distinct = (entries: readonly MapNode[]): readonly MapNode[] =>
  entries.filter((entry, index) => entries.findIndex((other) => nameOf(other) === nameOf(entry)) === index);

/** The items of `deployments` that are mappings. */
const listed = (app: MapNode): readonly MapNode[] =>
  (asList(valueOf(app, 'deployments'))?.items ?? []).flatMap((item) => asMap(item) ?? []);

const merged = (
  settings: readonly DeploymentSettings[],
  app: MapNode,
  release: string,
): readonly DeploymentSettings[] =>
  settings.map((one) =>
    listed(app)
      .filter((entry) => nameOf(entry) === one.name)
      .reduce((current, entry) => overridden(current, entry, release), one),
  );

/** `target_capacity` of a file: null where it has none, undefined where it is no percentage. */
export const capacityOf = (root: Tree): number | null | undefined => {
  const tree = valueOf(root, 'target_capacity');
  if (tree === undefined || (tree.kind === 'scalar' && tree.value === null)) return null;
  const percent = numberOf(tree);
  return percent === undefined || percent < 0 || percent > 100 ? undefined : percent;
};
