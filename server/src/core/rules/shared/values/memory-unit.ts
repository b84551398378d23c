import { scaleOf } from '../../../ray/byte-units.ts';

/** The bytes of an amount with a unit, as Kubernetes and people write it (`8Gi`, `4GB`); null for anything else. */
export const bytesOf = (written: string): string | null => {
  const [, amount, prefix] = /^(\d+(?:\.\d+)?)\s*([KMGT]i?)B?$/i.exec(written.trim()) ?? [];
  const scale = prefix === undefined ? undefined : scaleOf(prefix);
  return scale === undefined ? null : String(Math.round(Number(amount) * scale));
};
