import type { Units } from '../../ray/amounts.ts';

/** A Kubernetes quantity: rounded up as `Quantity.Value()` does, and in ten-thousandths, cut as Ray does. */
export interface Quantity {
  readonly whole: bigint;
  readonly units: Units;
}

/** `1.5`, `250m`, `4Gi`, `2k`, `1e3`: the decimal number and how it is scaled. */
const FORM = /^\+?(\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:[eE]([-+]?\d{1,2})|([KMGTPE]i)|([numkMGTPE]))?$/;

const TENS: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };

const TWOS = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/** Exact, by the grammar of `apimachinery/pkg/api/resource/quantity.go`; null for what is none, such as a template. */
export const parseQuantity = (text: string): Quantity | null => {
  const match = FORM.exec(text.trim());
  if (match?.[1] === undefined) return null;
  const [head = '', tail = ''] = match[1].split('.');
  const tens = Number(match[2] ?? 0) + (TENS[match[4] ?? ''] ?? 0) - tail.length;
  const twos = match[3] === undefined ? 1n : 1024n ** BigInt(TWOS.indexOf(match[3]) + 1);
  const top = BigInt(`${head}${tail}`) * twos * 10n ** BigInt(Math.max(0, tens));
  const bottom = 10n ** BigInt(Math.max(0, -tens));
  return { whole: (top + bottom - 1n) / bottom, units: (top * 10_000n) / bottom };
};
