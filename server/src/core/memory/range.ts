/** A number that is known, or the least and the most that it can be. Bytes unless said otherwise; Infinity: no bound is known. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export const exactly = (value: number): Range => ({ low: value, high: value });

export const isExact = ({ low, high }: Range): boolean => low === high;
