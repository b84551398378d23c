/** A value as text: the same for equal ones, with what maps and sets hold and without functions. */
export const plain = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => {
    if (one instanceof Map) return { map: [...(one as ReadonlyMap<unknown, unknown>)] };
    if (one instanceof Set) return { set: [...(one as ReadonlySet<unknown>)] };
    if (typeof one === 'bigint') return { number: String(one) };
    return typeof one === 'number' && !Number.isFinite(one) ? { number: String(one) } : one;
  });
