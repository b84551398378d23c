import { isExact } from '../../memory/range.ts';
import type { Range } from '../../memory/range.ts';
import type { Language } from '../../text/words.ts';

const GIB = 2 ** 30;
const KIB = 1024;

/** `15.0 GiB`, `19.8–22.1 GiB`, `at least 0.1 GiB`. */
export const memoryText = (bytes: Range, language: Language): string => ranged(bytes, inGib, ' GiB', language);

/** `128 KiB`. */
export const tokenText = (bytes: number): string => `${tenths(bytes / KIB)} KiB`;

/** `8,192–56,000`. */
export const countText = (count: Range, language: Language): string =>
  ranged(count, (value) => grouped(value), '', language);

/** `0.1–3.4`. */
export const requestsText = (count: Range, language: Language): string =>
  ranged(count, (value) => (value < 100 ? tenths(value) : grouped(value)), '', language);

/** `0.9`, `0.9–0.92`. */
export const shareText = (share: Range): string => ranged(share, String, '', 'en');

const ranged = (range: Range, text: (value: number) => string, unit: string, language: Language): string => {
  const low = text(range.low);
  if (range.high === Infinity) return language === 'vi' ? `ít nhất ${low}${unit}` : `at least ${low}${unit}`;
  const high = text(range.high);
  return `${isExact(range) || low === high ? low : `${low}–${high}`}${unit}`;
};

const inGib = (bytes: number): string => tenths(bytes / GIB);

/** No more than is there: what is left of a cut tenth is not told. */
const tenths = (value: number): string => String(Math.floor(value * 10 + 1e-9) / 10);

/** `131,072`, the same in every language of ours. */
const grouped = (value: number): string => String(Math.floor(value)).replace(/\B(?=(\d{3})+$)/g, ',');
