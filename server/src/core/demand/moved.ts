import type { Gap } from '../text/gap.ts';
import type { Move } from '../text/move.ts';
import type { ApplicationDemand, DeploymentDemand } from './demand.ts';

const ORIGIN = Symbol('origin');

interface Moved<T> {
  readonly [ORIGIN]?: T;
}

/** The demand that was moved to be this one, or itself: the same object however often it is moved. */
export const unmoved = <T extends ApplicationDemand | DeploymentDemand>(demand: T): T =>
  (demand as Moved<T>)[ORIGIN] ?? demand;

/** A deployment as it is elsewhere, or with other gaps. */
export const keptDeployment = (demand: DeploymentDemand, move: Move, unknown?: readonly Gap[]): DeploymentDemand => {
  const here = { ...movedDeployment(demand, move), ...(unknown && { unknown }) };
  return Object.defineProperty(here, ORIGIN, { value: unmoved(demand) });
};

/** The same demand of an application that stands elsewhere: every range that it holds is moved. */
export const movedApplication = (application: ApplicationDemand, move: Move): ApplicationDemand => {
  const moved: ApplicationDemand = {
    ...application,
    range: move(application.range),
    fullRange: move(application.fullRange),
    importPath: application.importPath && move(application.importPath),
    unknown: movedGaps(application.unknown, move),
    deployments: application.deployments.map((one) => movedDeployment(one, move)),
    either: application.either.map((way) => ({
      ...way,
      deployments: way.deployments.map((one) => movedDeployment(one, move)),
    })),
  };
  return Object.defineProperty(moved, ORIGIN, { value: unmoved(application) });
};

const movedDeployment = (deployment: DeploymentDemand, move: Move): DeploymentDemand => ({
  ...deployment,
  range: move(deployment.range),
  unknown: movedGaps(deployment.unknown, move),
});

/** Those of the analysed text itself are moved with it. */
export const movedGaps = <T extends Gap>(gaps: readonly T[], move: Move): readonly T[] =>
  gaps.map((gap) => (gap.path === null && gap.range !== null ? { ...gap, range: move(gap.range) } : gap));
