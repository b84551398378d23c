/** Findings of the facts in words: `refused`, replica ranges, bundles, lists, yes and no. Each gives `{ en, vi }`. */
export const told = (value) => {
  if (value === null || value === undefined) return { en: 'refused', vi: 'bị từ chối' };
  if (typeof value === 'boolean') return value ? { en: 'taken', vi: 'được nhận' } : { en: 'refused', vi: 'bị từ chối' };
  if (isRange(value)) return range(value);
  if (Array.isArray(value)) return both(value.map(item).join(' + ') || '–');
  if (typeof value === 'object' && 'bundles' in value) return placed(value);
  return both(item(value));
};

const both = (text) => ({ en: text, vi: text });

const isRange = (value) => Array.isArray(value) && value.length === 3 && value.every((one) => typeof one === 'number');

const range = ([low, first, most]) =>
  low === most
    ? { en: `${low} replica${low === 1 ? '' : 's'}`, vi: `${low} replica` }
    : { en: `${low} to ${most} replicas, ${first} at the start`, vi: `${low} đến ${most} replica, lúc đầu ${first}` };

const placed = ({ bundles, strategy }) => {
  const text = told(bundles).en;
  return strategy === null
    ? { en: `${text} without a placement group`, vi: `${text}, không có placement group` }
    : both(`${text}, ${strategy}`);
};

const item = (value) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0
    ? '[]'
    : typeof value === 'object' && value !== null
      ? `[${Object.entries(value)
          .map(([name, amount]) => `${item(amount)} ${name}`)
          .join(', ')}]`
      : String(value);
