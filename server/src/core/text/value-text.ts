/** A value with all that stands in it, but for the keys of that name, as a text that is equal for equal ones. */
export const valueText = (value: unknown, without?: string): string =>
  JSON.stringify(value, (key, part: unknown) => {
    if (key !== '' && key === without) return undefined;
    if (typeof part === 'bigint') return `${String(part)}n`;
    if (part instanceof Map || part instanceof Set) return Array.from(part as Iterable<unknown>);
    return part === Infinity ? 'Infinity' : part;
  });
