import { UNITS_PER_ONE, amountOf } from '../../ray/amounts.ts';
import type { Units } from '../../ray/amounts.ts';

/** As Ray counts: an amount is cut, not rounded, to ten-thousandths of its double (measured on 2.47.1 and 2.60.0). */
export const counted = (units: Units): number => Math.trunc(amountOf(units) * UNITS_PER_ONE);
