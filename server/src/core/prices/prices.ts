import type { Words } from '../text/words.ts';
import { moneyOf } from './money.ts';
import type { Money } from './money.ts';

/** What an hour costs, by name: of a node group, `head`, an accelerator (`L4`) or a resource (`CPU`, `GPU`, `memory` a GiB). */
export interface Prices {
  /** As it is written behind or before the amounts; empty where nobody says one. */
  readonly currency: string;
  readonly of: ReadonlyMap<string, Money>;
}

/** Where prices can come from; the first one wins. */
export interface PriceOptions {
  readonly pricesOption?: Prices;
  /** From the settings that a repository shares. */
  readonly pricesShared?: Prices;
  readonly pricesSetting?: Prices;
}

export const choosePrices = ({ pricesOption, pricesShared, pricesSetting }: PriceOptions): Prices | null =>
  pricesOption ?? pricesShared ?? pricesSetting ?? null;

/** One price as it is written: `0.8`, `0.8 USD`, `$0.8`. */
export interface Price {
  readonly amount: Money;
  readonly currency: string;
}

/** Null for what is no price. */
const priceOf = (written: unknown): Price | null => {
  const text = (typeof written === 'number' ? plainNumber(written) : typeof written === 'string' ? written : '').trim();
  const [, before = '', amount = '', behind = ''] =
    /^([^\d\s.,+-]{0,8})\s*([\d.]+)\s*([^\d\s.,+-][^\d,]{0,15})?$/.exec(text) ?? [];
  const money = before !== '' && behind !== '' ? null : moneyOf(amount);
  const currency = before + behind.replace(/\s*(?:\/|per\s)\s*(?:h|hr|hour|giờ)$/i, '').trim();
  return money === null ? null : { amount: money, currency };
};

/** Without an exponent, as a person would write it. */
const plainNumber = (value: number): string =>
  Number.isFinite(value) && value >= 0
    ? String(value).includes('e')
      ? value.toFixed(8).replace(/0+$/, '')
      : String(value)
    : '';

/** A price that is not used, and why. */
export interface PriceFault {
  readonly name: string;
  readonly message: Words;
}

/** Prices as a mapping holds them; null where none can be used. */
export const pricesOf = (
  values: Readonly<Record<string, unknown>>,
): { readonly prices: Prices | null; readonly faults: readonly PriceFault[] } => {
  const of = new Map<string, Money>();
  const faults: PriceFault[] = [];
  let currency = '';
  for (const [name, value] of Object.entries(values)) {
    const price = priceOf(value);
    if (price === null) faults.push({ name, message: noPrice(value) });
    else if (price.currency !== '' && currency !== '' && price.currency !== currency)
      faults.push({ name, message: otherCurrency(price.currency, currency) });
    else {
      currency ||= price.currency;
      of.set(name.replace(/^accelerator_type:/, ''), price.amount);
    }
  }
  return { prices: of.size === 0 ? null : { currency, of }, faults };
};

/** `L4=0.8 USD, head=0.2`: the form of `--prices`. */
export const parsePrices = (spec: string): { readonly prices: Prices } | { readonly error: Words } => {
  const entries = spec.split(/[,;]/).map((part) => part.trim()).filter((part) => part !== ''); // prettier-ignore
  const values = entries.map((entry) => {
    const equals = entry.lastIndexOf('=');
    return [entry.slice(0, Math.max(0, equals)).trim(), entry.slice(equals + 1).trim()] as const;
  });
  const nameless = entries[values.findIndex(([name]) => name === '')];
  if (nameless !== undefined || entries.length === 0) return { error: wantedForm(nameless ?? spec) };
  const { prices, faults } = pricesOf(Object.fromEntries(values));
  const [fault] = faults;
  if (fault === undefined && prices !== null) return { prices };
  const { en = '', vi = '' } = fault?.message ?? {};
  return { error: { en: `${fault?.name ?? spec}: ${en}`, vi: `${fault?.name ?? spec}: ${vi}` } };
};

const wantedForm = (written: string): Words => ({
  en: `write NAME=PRICE, such as L4=0.8 USD, not ${written || 'nothing'}`,
  vi: `hãy viết TÊN=GIÁ, như L4=0.8 USD, không phải ${written || 'để trống'}`,
});

const noPrice = (value: unknown): Words => {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  const shown = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return {
    en: `${shown} is no price an hour, write one such as 0.8 USD; it is not used`,
    vi: `${shown} không phải giá mỗi giờ, hãy viết như 0.8 USD; giá trị này không được dùng`,
  };
};

const otherCurrency = (written: string, first: string): Words => ({
  en: `${written} beside ${first}: all prices are in one currency; it is not used`,
  vi: `${written} cùng với ${first}: mọi giá phải cùng một loại tiền; giá trị này không được dùng`,
});
