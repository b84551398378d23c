/** A value with all that stands in it, as a text that is equal for equal ones. */
export const valueText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'bigint') return `${String(part)}n`;
    if (part instanceof Map || part instanceof Set) return Array.from(part as Iterable<unknown>);
    return part === Infinity ? 'Infinity' : part;
  });
