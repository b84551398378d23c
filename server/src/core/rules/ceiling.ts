import { amountsText } from '../features/amounts-text.ts';
import { capacityFixes } from './capacity-fixes.ts';
import { offer } from './cpu-contention.ts';
import type { Rule } from './rule.ts';

/** Fits at the start, but autoscaling may ask for more than the nodes hold. */
export const ceiling: Rule = {
  code: 'ceiling-over-capacity',
  check: (context) => {
    const { cluster, demand, fit, range } = context.findings;
    if (cluster === null || demand === null || fit === null) return [];
    if (fit.max.status !== 'does-not-fit' || fit.initial.status === 'does-not-fit') return [];
    const asked = amountsText(demand.max);
    const offered = amountsText(offer(cluster));
    return [
      {
        code: 'ceiling-over-capacity',
        severity: 'warning',
        message: {
          en: `At the highest replica counts this file asks for ${asked}; the nodes offer ${offered}. What comes last stays pending.`,
          vi: `Ở số replica cao nhất, file này cần ${asked}; các node chỉ có ${offered}. Phần đến sau sẽ phải chờ (pending).`,
        },
        range,
        related: [],
        fixes: capacityFixes(context, 'max'),
      },
    ];
  },
};
