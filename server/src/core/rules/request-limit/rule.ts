import { mapsOf } from '../../options/maps-of.ts';
import { entryOf, numberOf, valueOf } from '../../yaml/tree.ts';
import { notice } from '../../problems/notice.ts';
import { fieldFact } from '../../options/model-facts.ts';
import type { Rule } from '../rule.ts';

const LIMITS = ['max_ongoing_requests', 'max_concurrent_queries'];
const TARGETS = ['target_ongoing_requests', 'target_num_ongoing_requests_per_replica'];

/** A replica never holds more than its limit, so a target above it is not reached by what replicas hold (`ray/serve/config.py`). */
export const rule: Rule = {
  code: 'request-limit',
  scope: 'place',
  severity: 'warning',
  since: '0.1.0',
  title: {
    en: 'An autoscaling target above the limit of a replica',
    vi: 'Mục tiêu autoscaling cao hơn giới hạn của replica',
  },
  check: ({ places, release }) =>
    mapsOf(places, 'DeploymentSchema').flatMap((deployment) => {
      const scaling = valueOf(deployment, 'autoscaling_config');
      const limitKey = LIMITS.find((key) => fieldFact('DeploymentSchema', key, release) && entryOf(deployment, key));
      const targetKey = TARGETS.find((key) => fieldFact('AutoscalingConfig', key, release) && entryOf(scaling, key));
      if (limitKey === undefined || targetKey === undefined || entryOf(scaling, 'policy')) return [];
      const limit = numberOf(valueOf(deployment, limitKey));
      const tree = valueOf(scaling, targetKey);
      const target = numberOf(tree);
      if (tree === undefined || limit === undefined || target === undefined || target <= limit) return [];
      const message = {
        en: `A replica holds at most ${String(limit)} requests (${limitKey}), so ${String(target)} each is reached only once others wait: replicas are added late or never.`,
        vi: `Mỗi replica giữ nhiều nhất ${String(limit)} request (${limitKey}), nên chỉ đạt ${String(target)} khi có request phải chờ: replica được thêm muộn hoặc không bao giờ.`,
      };
      const related = entryOf(deployment, limitKey);
      return [
        notice('request-limit', 'warning', tree.range, message, {
          related: related === undefined ? [] : [{ message: LIMIT_HERE, range: related.keyRange }],
        }),
      ];
    }),
};

const LIMIT_HERE = { en: 'The limit is here.', vi: 'Giới hạn ở đây.' };
