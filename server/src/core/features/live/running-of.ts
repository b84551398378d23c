import type { Analysis } from '../../analysis/analysis.ts';
import type { ApplicationDemand } from '../../demand/demand.ts';
import type { LiveApplication, LiveCluster } from '../../live/live-cluster.ts';
import { once } from '../../text/once.ts';
import { heldIn } from '../../live/held.ts';
import { sharesOf } from './shares.ts';
import type { Holder } from './holder-words.ts';
import type { Owner } from '../../live/owner.ts';
import { ageOf } from './age.ts';
import { applicationWords } from './failure.ts';
import { growthWords } from './growth-words.ts';
import { isAddedByBuilder } from './hidden.ts';
import { deploymentOf } from './of-deployment.ts';
import type { World } from './of-deployment.ts';
import type { RunningApplication } from './running.ts';

/**
 * Every application that Serve has, with status, replicas and why they wait; beside the lines of a config where the analysis
 * has it. Empty where Serve does not run or was not read.
 */
export const runningOf = (
  live: LiveCluster,
  analysis: Analysis | null,
  config: number,
): readonly RunningApplication[] => {
  const applications = analysis?.configs[config]?.applications ?? [];
  const { owners, holdings } = heldIn(live);
  const demandOf = ({ application, deployment }: Owner) =>
    inFile(applications, application)?.deployments.find(({ name }) => name === deployment) ?? null;
  const isHidden = (owner: Owner): boolean => demandOf(owner)?.origin === 'hidden' || isAddedByBuilder(live, owner);
  const holders =
    holdings &&
    sharesOf(holdings).map((share): Holder => ({ ...share, hidden: share.owner !== null && isHidden(share.owner) }));
  const growth = once(() => growthWords(live));
  const world: World = { live, owners, holders, growth, demandOf, isHidden };
  return (live.serve?.applications ?? []).map((application) =>
    applicationOf(world, application, inFile(applications, application.name)),
  );
};

const inFile = (applications: readonly ApplicationDemand[], name: string): ApplicationDemand | null =>
  applications.find((application) => application.name === name) ?? null;

const applicationOf = (
  world: World,
  application: LiveApplication,
  demand: ApplicationDemand | null,
): RunningApplication => {
  const age = ageOf(world.live, application.deployedAt);
  const deployments = application.deployments.map((deployment) => deploymentOf(world, application.name, deployment));
  const [own] = applicationWords(application, null);
  return {
    name: application.name,
    status: application.status,
    message: application.message,
    range: demand?.range ?? null,
    age,
    why: applicationWords(application, age),
    short: own ?? deployments.find(({ short }) => short !== null)?.short ?? null,
    deployments,
  };
};
