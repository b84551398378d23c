/** A count with commas between thousands, `131,072`, the same in every language of ours; what is behind the point is cut. */
export const grouped = (value: number): string => String(Math.floor(value)).replace(/\B(?=(\d{3})+$)/g, ',');
