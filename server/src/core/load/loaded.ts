import type { ApplicationDemand, DeploymentDemand } from '../demand/demand.ts';
import type { Loads } from './named-loads.ts';
import { settledOf } from './settled.ts';

/** Applications whose deployments under a load start with the replicas in which that ends; null where one leads nowhere. */
export const loadedApplications = (
  applications: readonly ApplicationDemand[],
  loads: Loads,
  release: string,
): readonly ApplicationDemand[] | null => {
  const loaded = applications.map((application) => ({
    application,
    deployments: application.deployments.map((one) =>
      loadedDeployment(one, loads[`${application.name}/${one.name}`], release),
    ),
  }));
  const known = loaded.map(({ application, deployments }) => ({
    ...application,
    deployments: deployments.filter((one) => one !== null),
  }));
  return loaded.some(({ deployments }) => deployments.includes(null)) ? null : known;
};

const loadedDeployment = (
  deployment: DeploymentDemand,
  ongoing: number | undefined,
  release: string,
): DeploymentDemand | null => {
  if (ongoing === undefined || deployment.replicas === null) return deployment;
  const { replicas } = settledOf(deployment, ongoing, release);
  return replicas === null ? null : { ...deployment, replicas: { ...deployment.replicas, initial: replicas } };
};
