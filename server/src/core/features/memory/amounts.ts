import type { Range } from '../../memory/range.ts';
import { grouped } from '../../text/grouped.ts';
import type { Language } from '../../text/words.ts';

const GIB = 2 ** 30;
const KIB = 1024;

/** `15 GiB`, `19.8–22.1 GiB`, `at least 0.1 GiB`. */
export const memoryText = (bytes: Range, language: Language): string =>
  ranged({ low: bytes.low / GIB, high: bytes.high / GIB }, tenths, ' GiB', language);

/** `128 KiB`. */
export const tokenText = (bytes: number): string => `${tenths(bytes / KIB, Math.round)} KiB`;

/** `8,192–56,000`. */
export const countText = (count: Range, language: Language): string => ranged(count, grouped, '', language);

/** `0.1–3.4`. */
export const requestsText = (count: Range, language: Language): string =>
  ranged(count, (value, cut) => (value < 100 ? tenths(value, cut) : grouped(value)), '', language);

/** `0.9`, `0.9–0.92`. */
export const shareText = (share: Range): string => ranged(share, String, '', 'en');

type Cut = (value: number) => number;

/** The ends of a range are cut outwards, so that it holds all that it may be. */
const ranged = (
  { low, high }: Range,
  text: (value: number, cut: Cut) => string,
  unit: string,
  language: Language,
): string => {
  if (low === high) return `${text(low, Math.round)}${unit}`;
  const least = text(low, Math.floor);
  if (high === Infinity) return language === 'vi' ? `ít nhất ${least}${unit}` : `at least ${least}${unit}`;
  const most = text(high, Math.ceil);
  return `${least === most ? least : `${least}–${most}`}${unit}`;
};

const tenths = (value: number, cut: Cut): string => {
  const digits = value < 0.1 ? 100 : 10;
  return String(cut(Math.round(value * digits * 1e6) / 1e6) / digits);
};
