import type { LabelRule, LabelSelector } from '../../options/read/labels.ts';

export type Labels = ReadonlyMap<string, string>;

/** A label that a node lacks is not one of any values, so `!a` takes it (measured on 2.60.0). */
const meets = (labels: Labels, { key, values, not }: LabelRule): boolean => {
  const value = labels.get(key);
  return (value !== undefined && values.includes(value)) !== not;
};

/** Whether a node with these labels meets one of the selectors; with none any will do. */
export const isAllowed = (labels: Labels, selectors: readonly LabelSelector[]): boolean =>
  selectors.length === 0 || selectors.some((selector) => selector.every((rule) => meets(labels, rule)));
