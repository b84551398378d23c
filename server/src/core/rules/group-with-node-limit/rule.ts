import { takesLimitBesideBundles } from '../../ray/facts/serve.ts';
import { withoutBundles } from '../shared/edits/without-bundles.ts';
import { removalFix } from '../shared/keys/key-fixes.ts';
import { mapsOf } from '../../options/maps-of.ts';
import { at } from '../../ray/release.ts';
import { entryOf } from '../../yaml/tree.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** `max_replicas_per_node` cannot stand beside bundles (`DeploymentSchema`; 2.9 takes it). */
export const rule: Rule = {
  code: 'group-with-node-limit',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'Placement group and limit per node together', vi: 'Placement group cùng với giới hạn mỗi node' },
  check: ({ places, release, text }) =>
    at(takesLimitBesideBundles, release) !== false
      ? []
      : mapsOf(places, 'DeploymentSchema').flatMap((deployment) => {
          const limit = entryOf(deployment, 'max_replicas_per_node');
          if (limit === undefined || entryOf(deployment, 'placement_group_bundles') === undefined) return [];
          const message = {
            en: `Ray ${release} refuses max_replicas_per_node beside placement_group_bundles.`,
            vi: `Ray ${release} từ chối max_replicas_per_node bên cạnh placement_group_bundles.`,
          };
          const fixes = [...removalFix(limit, deployment, text), ...withoutBundles(deployment, text)];
          return [refusal('group-with-node-limit', 'schema', limit.keyRange, message, { fixes })];
        }),
};
