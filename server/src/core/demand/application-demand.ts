import type { CodeOf } from '../python/code-of.ts';
import type { ApplicationDemand } from './demand.ts';
import type { LabelSelector } from '../options/read/labels.ts';
import { builderName } from '../ray/facts/builders.ts';
import { compareReleases } from '../ray/release.ts';
import { stoppedIn } from '../python/stopped.ts';
import type { CodeDeployment, CodeReading } from '../python/read-application.ts';
import type { TextRange } from '../text/text-range.ts';
import { asList, asMap, numberOf, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { sumDemands } from './sums.ts';
import { unreadCode } from '../deployments/defaults.ts';
import { deploymentDemand } from './deployment-demand.ts';
import { overridden } from '../deployments/merge.ts';
import { textOf } from '../options/read/numbers.ts';
import { actorSelectors } from '../options/read/labels.ts';
import type { DeploymentSettings } from '../deployments/settings.ts';
import { llmDeployments } from '../builders/applications.ts';
import { builtIn } from '../builders/environment.ts';
import type { Environment } from '../ray/environment.ts';

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
  const { settings, complete, code } = settingsOf(app, around);
  const { capacity, release } = around;
  const deployments = capacity === undefined ? [] : settings.map((one) => deploymentDemand(one, capacity, release));
  return {
    name: (nameTree && textOf(nameTree)) ?? 'default',
    complete: complete && capacity !== undefined,
    code,
    importPath: valueOf(app, 'import_path')?.range ?? null,
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

interface AppSettings {
  readonly settings: readonly DeploymentSettings[];
  readonly complete: boolean;
  readonly code: CodeReading | null;
}

/** What every deployment of an application is set to, the file's entries over code or builder. */
export const settingsOf = (
  app: MapNode,
  { release, environment, codeOf }: Pick<Surroundings, 'release' | 'environment' | 'codeOf'>,
): AppSettings => {
  const path = stringOf(valueOf(app, 'import_path')) ?? '';
  if (builderName(path, release) !== null) {
    const built = llmDeployments(app, release, builtIn(app, environment));
    return { settings: merged(built ?? [], app, release), complete: built?.every(isSeen) ?? false, code: null };
  }
  const code = path === '' ? null : codeOf({ importPath: path, app, release, environment: builtIn(app, environment) });
  if (code?.kind === 'read') {
    const settings = code.deployments.map((one) => ({ ...one.settings, range: placeOf(one.settings.name, app) }));
    return { settings: merged(settings, app, release), complete: code.deployments.every(isWhole), code };
  }
  const why = code === null ? undefined : stoppedIn(code);
  const settings = distinct(listed(app)).map((entry) => unreadCode(nameOf(entry), rangeOf(entry), why));
  return { settings: merged(settings, app, release), complete: false, code };
};

const isWhole = ({ unread }: CodeDeployment): boolean => unread.length === 0;

/** The token that stands for a deployment of code: its entry's name, or else the path to the code. */
const placeOf = (name: string, app: MapNode): TextRange => {
  const entry = listed(app).find((one) => nameOf(one) === name);
  return entry === undefined ? (valueOf(app, 'import_path')?.range ?? app.range) : rangeOf(entry);
};

const rangeOf = (entry: MapNode): TextRange => valueOf(entry, 'name')?.range ?? entry.range;

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
export const targetCapacity = (root: Tree): number | null | undefined => {
  const tree = valueOf(root, 'target_capacity');
  if (tree === undefined || (tree.kind === 'scalar' && tree.value === null)) return null;
  const percent = numberOf(tree);
  return percent === undefined || percent < 0 || percent > 100 ? undefined : percent;
};
