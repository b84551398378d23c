import { fieldFact } from '../../schema/model-facts.ts';
import type { ModelName } from '../../schema/model-facts.ts';
import type { IgnoredKey } from './ignored-keys.ts';

/** Where keys belong that people write one level too high or too low: the model that knows them, as the file calls it. */
const NEIGHBOURS: Partial<Record<ModelName, readonly (readonly [model: ModelName, name: string])[]>> = {
  ServeDeploySchema: [
    ['HTTPOptionsSchema', 'http_options'],
    ['ServeApplicationSchema', 'an item of applications'],
  ],
  ServeApplicationSchema: [
    ['DeploymentSchema', 'an item of deployments'],
    ['ServeDeploySchema', 'the top of the file'],
  ],
  DeploymentSchema: [
    ['RayActorOptionsSchema', 'ray_actor_options'],
    ['AutoscalingConfig', 'autoscaling_config'],
    ['RequestRouterConfig', 'request_router_config'],
    ['GangSchedulingConfig', 'gang_scheduling_config'],
    ['ServeApplicationSchema', 'the application'],
    ['ServeDeploySchema', 'the top of the file'],
  ],
  RayActorOptionsSchema: [
    ['DeploymentSchema', 'the deployment'],
    ['AutoscalingConfig', 'autoscaling_config'],
  ],
  AutoscalingConfig: [
    ['DeploymentSchema', 'the deployment'],
    ['AutoscalingPolicy', 'policy'],
  ],
  HTTPOptionsSchema: [['ServeDeploySchema', 'the top of the file']],
};

/** The place, in words, where the release knows a key that it ignores here. */
export const misplacedTo = ({ place, entry }: IgnoredKey, release: string): string | undefined =>
  NEIGHBOURS[place.model]?.find(([model]) => fieldFact(model, entry.key, release) !== undefined)?.[1];
