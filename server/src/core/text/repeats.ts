/** Each item whose key an earlier one had, with that earlier one; items without a key never repeat. */
export const repeats = <T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): readonly { readonly item: T; readonly earlier: T; readonly key: string }[] => {
  const first = new Map<string, T>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    if (key === undefined) return [];
    const earlier = first.get(key);
    if (earlier !== undefined) return [{ item, earlier, key }];
    first.set(key, item);
    return [];
  });
};
