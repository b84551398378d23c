import { mapsOf } from '../../options/maps-of.ts';
import { removalFix } from '../shared/keys/key-fixes.ts';
import { entryOf, isNull } from '../../yaml/tree.ts';
import { refusal } from '../../problems/refusal.ts';
import type { Rule } from '../rule.ts';

/** A replica count beside an autoscaling config is refused unless it is `auto` or null (`DeploymentSchema`, all releases). */
export const rule: Rule = {
  code: 'replicas-with-autoscaling',
  scope: 'place',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'A fixed replica count beside autoscaling', vi: 'Số replica cố định cùng với autoscaling' },
  check: ({ places, release, text }) =>
    mapsOf(places, 'DeploymentSchema').flatMap((deployment) => {
      const count = entryOf(deployment, 'num_replicas');
      const autoscaling = entryOf(deployment, 'autoscaling_config');
      if (count === undefined || autoscaling === undefined || isNull(autoscaling.value) || isNull(count.value))
        return [];
      if (count.value.kind !== 'scalar' || count.value.value === 'auto') return [];
      const message = {
        en: `Ray ${release} refuses num_replicas beside autoscaling_config: the count is either fixed or scaled.`,
        vi: `Ray ${release} từ chối num_replicas bên cạnh autoscaling_config: số replica hoặc cố định hoặc tự co giãn.`,
      };
      const fixes = [count, autoscaling].flatMap((entry) =>
        removalFix(entry, deployment, text).map((fix) => ({ ...fix, preferred: entry === count })),
      );
      return [refusal('replicas-with-autoscaling', 'schema', count.keyRange, message, { fixes })];
    }),
};
