import { removalFix } from '../shared/keys/key-fixes.ts';
import { NODE_LIMIT } from '../../options/read/group.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { entryOf } from '../../yaml/tree.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

const { min, max } = NODE_LIMIT;

/** `max_replicas_per_node` is 1 to 100 (`ReplicaConfig`, all releases); quoted numbers and booleans count as numbers. */
export const rule: Rule = {
  code: 'node-limit',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A limit per node that Ray refuses', vi: 'Giới hạn mỗi node mà Ray từ chối' },
  check: ({ places, release, text }) =>
    mapsOf(places, 'DeploymentSchema').flatMap((deployment) => {
      const entry = entryOf(deployment, 'max_replicas_per_node');
      const tree = entry?.value;
      if (entry === undefined || tree?.kind !== 'scalar' || tree.value === null) return [];
      const limit = Math.trunc(Number(tree.value));
      if (!Number.isFinite(limit) || (limit >= min && limit <= max)) return [];
      const message = {
        en: `Ray ${release} refuses max_replicas_per_node ${String(limit)}: it is ${String(min)} to ${String(max)}.`,
        vi: `Ray ${release} từ chối max_replicas_per_node ${String(limit)}: chỉ từ ${String(min)} đến ${String(max)}.`,
      };
      return [refusal('node-limit', 'deploy', tree.range, message, { fixes: removalFix(entry, deployment, text) })];
    }),
};
