import { modelsOf } from '../../../builders/llm-application.ts';
import type { DeploymentDemand } from '../../../demand/demand.ts';
import type { Edit, TextRange } from '../../../text/text-range.ts';
import { setKey } from '../../../yaml/edit.ts';
import { asList, asMap, stringOf, valueOf } from '../../../yaml/tree.ts';
import type { MapNode } from '../../../yaml/tree.ts';

/** Where the file says how many replicas of a deployment there are. */
export interface ReplicaPlace {
  /** The value that bounds them, or the token that stands for the deployment. */
  readonly range: TextRange;
  readonly key: 'max_replicas' | 'num_replicas';
  /** The edit that sets so many; null where the file has no place for it. */
  readonly set: (text: string, count: number) => Edit | null;
}

export const replicaPlace = (application: MapNode, deployment: DeploymentDemand): ReplicaPlace => {
  const options = optionsOf(application, deployment);
  const scaling = asMap(valueOf(options, 'autoscaling_config'));
  const scales = deployment.scaling !== null;
  const key = scales ? 'max_replicas' : 'num_replicas';
  const map = scales ? scaling : options;
  return {
    range: valueOf(map, key)?.range ?? deployment.range,
    key,
    set: (text, count) => {
      if (map !== undefined) return setKey(text, map, key, String(count));
      const isAuto = stringOf(valueOf(options, 'num_replicas')) === 'auto';
      return options === undefined || !isAuto
        ? null
        : setKey(text, options, 'autoscaling_config', `{ max_replicas: ${String(count)} }`);
    },
  };
};

/** The mapping that holds a deployment's options: an item of `deployments`, or the `deployment_config` of a model. */
const optionsOf = (application: MapNode, { name, range }: DeploymentDemand): MapNode | undefined => {
  const listed = (asList(valueOf(application, 'deployments'))?.items ?? [])
    .flatMap((item) => asMap(item) ?? [])
    .find((entry) => stringOf(valueOf(entry, 'name')) === name);
  const model = modelsOf(application).find(
    (one) => valueOf(one, 'model_loading_config', 'model_id')?.range.start === range.start,
  );
  return listed ?? asMap(valueOf(model, 'deployment_config'));
};
