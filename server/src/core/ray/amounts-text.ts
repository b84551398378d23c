import { amountOf } from './amounts.ts';
import type { Resources } from './amounts.ts';

/** `6 CPU, 0.8 GPU`; bytes of memory as GiB; `0 CPU` if nothing is asked. */
export const amountsText = (amounts: Resources): string => {
  const parts = [...amounts].filter(([, units]) => units !== 0n).map(([name, units]) => one(name, amountOf(units)));
  return parts.length === 0 ? '0 CPU' : parts.join(', ');
};

const one = (name: string, amount: number): string =>
  name === 'memory'
    ? `${String(Math.round((amount / 1024 ** 3) * 100) / 100)} GiB memory`
    : `${String(amount)} ${name}`;
