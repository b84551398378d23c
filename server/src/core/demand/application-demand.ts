import { labelsBuildTask } from '../ray/facts/serve.ts';
import type { ApplicationDemand, DeploymentDemand } from './demand.ts';
import type { LabelSelector } from '../options/read/labels.ts';
import { at } from '../ray/release.ts';
import { distinctGaps, gapHere } from '../text/gap.ts';
import type { Gap } from '../text/gap.ts';
import { moveBy } from '../text/move.ts';
import type { Words } from '../text/words.ts';
import { PerReading } from '../yaml/per-reading.ts';
import { asRead } from '../yaml/shifted.ts';
import { numberOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { listed, settingsOf } from './application-settings.ts';
import type { AppSettings, Reader, SetDeployment } from './application-settings.ts';
import { codeGap } from './code-gap.ts';
import { eitherOf } from './either.ts';
import { deploymentDemand } from './deployment-demand.ts';
import { deploymentGaps, gapOfCode } from './deployment-gaps.ts';
import { keptDeployment } from './moved.ts';
import { leastOf, sumDemands, sumKnown } from './sums.ts';
import { applicationName } from '../options/read/application-name.ts';
import { actorSelectors } from '../options/read/labels.ts';

/** What stands around an application and changes what it reserves. */
export interface Surroundings extends Reader {
  /** The file's `target_capacity`; null where it has none. */
  readonly capacity: Capacity;
}

/** A percentage, or the place of one that cannot be read. */
export type Capacity = number | null | Gap;

/** Everything one item of `applications` makes Ray reserve. */
export const applicationDemand = (app: MapNode, around: Surroundings): ApplicationDemand => {
  const nameTree = valueOf(app, 'name');
  const range = nameTree?.range ?? valueOf(app, 'import_path')?.range ?? app.range;
  const made = settingsOf(app, around);
  return {
    name: applicationName(app),
    code: made.code,
    importPath: valueOf(app, 'import_path')?.range ?? null,
    ...amountsOf(app, made, around),
    buildsOn: buildLabels(app, around.release),
    range,
    fullRange: app.range,
  };
};

type Amounts = Pick<
  ApplicationDemand,
  'complete' | 'deployments' | 'demand' | 'atLeast' | 'either' | 'unknown' | 'assumptions'
>;

const amountsOf = (app: MapNode, made: AppSettings, { capacity, release }: Surroundings): Amounts => {
  if (isGap(capacity)) return { ...NOTHING, unknown: [capacity] };
  const own = ownGap(app, made);
  const demandsOf = (all: readonly SetDeployment[]): readonly DeploymentDemand[] =>
    all.map((one) => demandOf(one, capacity, release, own));
  const deployments = demandsOf(made.deployments);
  const complete = made.complete && !made.deployments.some((one, i) => hangsOnCode(one.unread, deployments[i]));
  const sums = eitherOf(sumsOf(deployments, complete), made.ways, demandsOf);
  const unknown = distinctGaps([...(own === null ? [] : [own]), ...deployments.flatMap((one) => one.unknown)]);
  return { complete, deployments, ...sums, unknown, assumptions: assumptionsOf(made) };
};

/** What a deployment was found to reserve by its entry alone. */
const asked = new PerReading<DeploymentDemand>();

const demandOf = (one: SetDeployment, percent: number | null, release: string, own: Gap | null): DeploymentDemand => {
  const [entry] = one.entries;
  const worked = (): DeploymentDemand => deploymentDemand(one.settings, percent, release, deploymentGaps(one, own));
  if (entry === undefined || one.beside === null) return worked();
  const beside = [percent, ...one.beside];
  const kept = asked.of(entry, beside);
  if (kept === undefined) return asked.keep(entry, beside, worked());
  return keptDeployment(kept.answer, moveBy(kept.by), gapOfCode(one, own));
};

const NOTHING: Amounts = {
  complete: false,
  deployments: [],
  demand: null,
  atLeast: null,
  either: [],
  unknown: [],
  assumptions: [],
};

const isGap = (capacity: Capacity): capacity is Gap => capacity !== null && typeof capacity === 'object';

/** An option of code that is not known, and that decides what the deployment reserves. */
const hangsOnCode = (unread: readonly unknown[], deployment: DeploymentDemand | undefined): boolean =>
  unread.length > 0 && deployment?.demand == null;

/** A sum that may miss a part is none. */
export const sumsOf = (
  deployments: readonly DeploymentDemand[],
  complete: boolean,
): Pick<ApplicationDemand, 'demand' | 'atLeast'> => {
  const demand = complete && deployments.length > 0 ? sumDemands(deployments.map((one) => one.demand)) : null;
  return { demand, atLeast: demand === null ? sumKnown(deployments.map(leastOf)) : null };
};

/** Why the application as a whole is not known: its code, or what a builder of Ray is given. */
const ownGap = (app: MapNode, { built, code, missing, deployments }: AppSettings): Gap | null => {
  if (!built) return codeGap(app, code, missing);
  return deployments.length > 0 ? null : gapHere(valueOf(app, 'args')?.range ?? app.range, UNREADABLE_ARGS);
};

const UNREADABLE_ARGS: Words = {
  en: 'what Ray’s builder makes of these args is not known',
  vi: 'chưa biết builder của Ray dựng gì từ các args này',
};

/** What the file says of a deployment whose code was not read is taken as it stands. */
const assumptionsOf = ({ deployments }: AppSettings): readonly Words[] => {
  const names = deployments.flatMap(({ settings: { source, scaling, group, name } }) =>
    source === 'yaml' && !(scaling.known && group.known) ? [name] : [],
  );
  const all = names.join(', ');
  return names.length === 0
    ? []
    : [
        {
          en: `The code of ${all}, which was not read, adds no autoscaling, placement group or helper actors to what the file says.`,
          vi: `Code chưa được đọc của ${all} không thêm tự co giãn, placement group hay actor phụ nào vào những gì file ghi.`,
        },
      ];
};

/**
 * If all selectors that the file gives the deployments of an application are equal, its build task carries them
 * (`_get_shared_build_app_label_selector` in `ray/serve/_private/application_state.py`, 2.59 on).
 */
const buildLabels = (app: MapNode, release: string): LabelSelector | null => {
  if (at(labelsBuildTask, release) !== true) return null;
  const written = listed(app).map((entry) => {
    const options = valueOf(asRead(entry), 'ray_actor_options');
    return options === undefined ? [] : actorSelectors(options);
  });
  const [first, ...others] = written.filter((selectors) => selectors !== null && selectors.length > 0);
  if (first?.[0] === undefined || first.length > 1) return null;
  const same = others.every((selectors) => JSON.stringify(selectors) === JSON.stringify(first));
  return same ? first[0] : null;
};

/** `target_capacity` of a file. */
export const targetCapacity = (root: Tree): Capacity => {
  const tree = valueOf(root, 'target_capacity');
  if (tree === undefined || (tree.kind === 'scalar' && tree.value === null)) return null;
  const percent = numberOf(tree);
  return percent !== undefined && percent >= 0 && percent <= 100 ? percent : gapHere(tree.range, NO_PERCENTAGE);
};

const NO_PERCENTAGE: Words = {
  en: 'target_capacity is no percentage that can be read',
  vi: 'target_capacity không phải phần trăm đọc được',
};
