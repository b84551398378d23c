import type { StartedApplication } from '../python/read-script.ts';
import type { ApplicationDemand } from './demand.ts';
import { deploymentDemand } from './deployment-demand.ts';
import { sumDemands } from './sums.ts';

/** Everything that one `serve.run` of a script makes Ray reserve. */
export const startedDemand = ({ name, code, range }: StartedApplication, release: string): ApplicationDemand => {
  const read = code.kind === 'read' ? code.deployments : [];
  const deployments = read.map(({ settings }) => deploymentDemand({ ...settings, range }, null, release));
  return {
    name,
    complete: code.kind === 'read' && code.deployments.every(({ unread }) => unread.length === 0),
    code,
    importPath: null,
    deployments,
    demand: deployments.length > 0 ? sumDemands(deployments.map(({ demand }) => demand)) : null,
    buildsOn: null,
    range,
    fullRange: range,
  };
};
