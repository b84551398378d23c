import { compareReleases } from '../ray/release.ts';
import type { ModelName } from '../options/model-facts.ts';
import type { JsonSchema } from './value-schema.ts';

/** Keys of one mapping that a release refuses together. */
export const togetherSchema = (model: ModelName, release: string): JsonSchema =>
  model === 'DeploymentSchema'
    ? { allOf: [FIXED_OR_SCALED, ...(compareReleases(release, '2.10.0') < 0 ? [] : [GROUP_OR_LIMIT])] }
    : {};

/** Beside an autoscaling config the count is `auto` or null. */
const FIXED_OR_SCALED: JsonSchema = {
  if: { required: ['autoscaling_config'], properties: { autoscaling_config: { not: { type: 'null' } } } },
  then: { properties: { num_replicas: { enum: ['auto', null] } } },
};

/** Bundles and a limit of replicas on a node exclude each other. */
const GROUP_OR_LIMIT: JsonSchema = {
  if: { required: ['placement_group_bundles'] },
  then: { properties: { max_replicas_per_node: { not: {} } } },
};
