import { routersPerModelReplica } from '../ray/facts/llm.ts';
import type { DeploymentSettings } from '../deployments/settings.ts';
import { at } from '../ray/release.ts';
import type { Tree } from '../yaml/tree.ts';
import { requestRouter } from './direct-streaming.ts';
import { streamsDirectly } from './environment.ts';
import { ingress } from './front.ts';
import type { Order } from './order.ts';
import { router } from './router.ts';

/** What stands before models: the router that follows them, the ingress from 2.51 on, or one that only chooses among them. */
export const frontOf = (models: readonly Tree[], { args, range, release, environment }: Order): DeploymentSettings => {
  if (streamsDirectly(environment, release)) return requestRouter(range, release, environment);
  return typeof at(routersPerModelReplica, release) === 'number'
    ? router(models, range, release, environment)
    : ingress(models, args, range, release, environment);
};
