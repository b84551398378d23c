import { overCapacity } from '../shared/capacity/over-capacity.ts';
import type { Rule } from '../rule.ts';

/** Enough in total at the start, but no way to lay the pieces on single nodes: something stays pending. */
export const rule: Rule = {
  code: 'node-fit',
  scope: 'config',
  severity: 'error',
  since: '0.1.0',
  title: { en: 'Enough in total, but not on any one node', vi: 'Tổng thì đủ nhưng không node nào chứa vừa' },
  check: (context) => overCapacity(context, 'node-fit'),
};
