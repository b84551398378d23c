import { leastOf } from '../../demand/sums.ts';
import { asSentence } from '../../fit/reason/reason-text.ts';
import { capacityFixes } from '../shared/capacity/capacity-fixes.ts';
import type { Rule } from '../rule.ts';
import { shortageText } from '../shared/capacity/shortage.ts';

/** Fits at the start, but autoscaling may ask for more than the nodes hold. */
export const rule: Rule = {
  code: 'ceiling-over-capacity',
  scope: 'config',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'The highest replica counts do not fit', vi: 'Số replica cao nhất không đủ chỗ' },
  check: (context) => {
    const { cluster, fit, range, applications } = context.capacity;
    const demand = leastOf(context.capacity);
    if (cluster === null || demand === null || fit === null) return [];
    if (fit.max.status !== 'does-not-fit' || fit.initial.status === 'does-not-fit') return [];
    const text = shortageText(
      applications.map(({ name }) => name),
      { amounts: demand.max, isWhole: context.capacity.demand !== null },
      cluster,
    );
    const reason = asSentence(fit.max.reason);
    return [
      {
        code: 'ceiling-over-capacity',
        severity: 'warning',
        message: {
          en: `Not all of it fits at the highest replica counts: ${text.en}. What comes last stays pending.${reason.en}`,
          vi: `Ở số replica cao nhất sẽ không đủ chỗ: ${text.vi}. Phần đến sau phải chờ (pending).${reason.vi}`,
        },
        range,
        related: [],
        fixes: () => capacityFixes(context, 'max'),
      },
    ];
  },
};
