import { UNITS_PER_ONE, amountOf } from '../../ray/amounts.ts';
import type { Resources, Units } from '../../ray/amounts.ts';
import { bundleSum } from '../../ray/bundles.ts';
import type { Bundles } from '../../ray/bundles.ts';

/** As Ray counts: an amount is cut, not rounded, to ten-thousandths of its double (measured on 2.47.1 and 2.60.0). */
export const counted = (units: Units): number => Math.trunc(amountOf(units) * UNITS_PER_ONE);

/** What a node gives away for a demand: 0.3333 for 0.3334, as its lists tell it too. Whole amounts are what they are. */
export const asHeld = (demand: Resources): Resources =>
  new Map(
    [...demand].map(([name, units]) => [name, units % BigInt(UNITS_PER_ONE) === 0n ? units : BigInt(counted(units))]),
  );

/** What nodes give away for bundles in all. */
export const heldSum = (bundles: Bundles): Resources =>
  bundleSum(bundles.map((run) => ({ ...run, each: asHeld(run.each) })));
