/** An answer that is worked out when it is first asked for. */
export const once = <T>(work: () => T): (() => T) => {
  let answer: { readonly value: T } | null = null;
  return () => (answer ??= { value: work() }).value;
};
