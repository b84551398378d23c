const SCALE = new Map(
  ['Ki', 'Mi', 'Gi', 'Ti']
    .map((prefix, i) => [prefix, 1024 ** (i + 1)] as const)
    .concat(['K', 'M', 'G', 'T'].map((prefix, i) => [prefix, 1000 ** (i + 1)] as const)),
);

/** How many bytes a unit stands for, by its prefix in either case (`Gi`, `g`); undefined for what is none. */
export const scaleOf = (prefix: string): number | undefined =>
  SCALE.get(prefix.charAt(0).toUpperCase() + prefix.slice(1).toLowerCase());
