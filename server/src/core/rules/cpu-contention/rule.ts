import { overCapacity } from '../shared/capacity/over-capacity.ts';
import type { Rule } from '../rule.ts';

/** The nodes together have too little of it at the start: something stays pending however Ray's races fall. */
export const rule: Rule = {
  code: 'cpu-contention',
  scope: 'config',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'More CPU than the nodes have', vi: 'Cần nhiều CPU hơn các node có' },
  check: (context) => overCapacity(context, 'cpu-contention'),
};
