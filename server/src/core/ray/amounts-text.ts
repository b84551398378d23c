import { amountOf } from './amounts.ts';
import type { Resources } from './amounts.ts';

/** `6 CPU, 0.8 GPU`; bytes of memory as GiB; `0 CPU` if nothing is asked. */
export const amountsText = (amounts: Resources): string => joined(amounts, ', ');

/** The same where room is scarce: `6 CPU · 0.8 GPU`. */
export const shortAmounts = (amounts: Resources): string => joined(amounts, ' · ');

/**
 * What follows `shortAmounts` of other amounts: `6 · 0.8` where both have the same resources in the same order, else the
 * names once more.
 */
export const amountsBeside = (amounts: Resources, before: Resources): string => {
  const [now, then] = [namesIn(amounts), namesIn(before)];
  if (now.length === 0 || now.join() !== then.join() || now.includes('memory')) return shortAmounts(amounts);
  return now.map((name) => String(amountOf(amounts.get(name) ?? 0n))).join(' · ');
};

const namesIn = (amounts: Resources): readonly string[] =>
  [...amounts].filter(([, units]) => units !== 0n).map(([name]) => name);

const joined = (amounts: Resources, between: string): string => {
  const parts = [...amounts].filter(([, units]) => units !== 0n).map(([name, units]) => one(name, amountOf(units)));
  return parts.length === 0 ? '0 CPU' : parts.join(between);
};

const one = (name: string, amount: number): string =>
  name === 'memory'
    ? `${String(Math.round((amount / 1024 ** 3) * 100) / 100)} GiB memory`
    : `${String(amount)} ${name}`;
