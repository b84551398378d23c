/** An amount of money as a whole number of the smallest part that is counted, so that sums are exact. */
export type Money = bigint;

/** Digits behind the point that are counted. */
const DIGITS = 12;
const ONE = 10n ** BigInt(DIGITS);

/** Exact for up to eight digits behind the point; null for what is no plain amount of at least 0. */
export const moneyOf = (text: string): Money | null => {
  const [, whole, part = ''] = /^(\d{1,15})(?:\.(\d{1,8}))?$/.exec(text) ?? [];
  return whole === undefined ? null : BigInt(whole) * ONE + BigInt(part.padEnd(DIGITS, '0'));
};

/** So much of it, where the amount is counted in ten thousandths as Ray counts resources. */
export const times = (money: Money, units: bigint): Money => (money * units) / 10_000n;

/** `12`, `0.8052`: the shortest exact way to write it. */
export const decimal = (money: Money): string => {
  const part = (money % ONE).toString().padStart(DIGITS, '0').replace(/0+$/, '');
  return part === '' ? String(money / ONE) : `${String(money / ONE)}.${part}`;
};

/** As people write money: at least two digits behind the point, where there are any. */
export const shownMoney = (money: Money): string => {
  const [whole = '', part = ''] = decimal(money).split('.');
  return part === '' ? whole : `${whole}.${part.padEnd(2, '0')}`;
};
