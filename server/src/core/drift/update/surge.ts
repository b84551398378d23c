import type { LiveDeployment } from '../../live/live-cluster.ts';
import { valueOf } from '../../yaml/tree.ts';
import { jsonOf, treeOfJson } from '../../yaml/json-tree.ts';
import type { Step } from './steps.ts';

/**
 * Replicas beyond their target that start while others are replaced, whole gangs of them (`_surge_replicas_to_start`, 2.60 on):
 * then no old one stops before a new one runs. 0: old ones stop first.
 */
export const surgeOf = ({ demand, running }: Step, count: number): number => {
  const percent = demand?.surge ?? surgeIn(running);
  const gang = demand?.gang?.size ?? 1;
  return Math.ceil(Math.ceil((percent * count) / 100) / gang) * gang;
};

/** What the settings in force tell, where the file leaves it to code that was not read; releases that do not tell it have none. */
const surgeIn = (running: LiveDeployment | undefined): number => {
  const percent = jsonOf(valueOf(treeOfJson(running?.config), 'max_surge_percent'));
  return typeof percent === 'number' ? percent : 0;
};
