import { parsePrices } from '../../core/index.ts';
import type { PriceOptions } from '../../core/index.ts';
import { UsageError } from './usage-error.ts';
import { onOneLine } from './written.ts';

/** `--prices 'L4=0.8 USD, head=0.2'`. */
export const priceOptions = (written: string | undefined): Pick<PriceOptions, 'pricesOption'> => {
  if (written === undefined) return {};
  const parsed = parsePrices(written);
  if ('prices' in parsed) return { pricesOption: parsed.prices };
  throw new UsageError(onOneLine({ en: `--prices: ${parsed.error.en}`, vi: `--prices: ${parsed.error.vi}` }));
};
