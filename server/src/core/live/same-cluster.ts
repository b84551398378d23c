import type { LiveCluster } from './live-cluster.ts';

/**
 * Whether two readings are of one cluster, not of another or of the same started anew; null where neither its session nor
 * its head is told twice.
 */
export const isSameCluster = (before: LiveCluster, after: LiveCluster): boolean | null => {
  const pairs = [
    [before.session, after.session],
    [headOf(before), headOf(after)],
  ] as const;
  const told = pairs.find(([a, b]) => a !== null && b !== null);
  return told === undefined ? null : told[0] === told[1];
};

/** A head that is started again has another id. */
const headOf = ({ nodes }: LiveCluster): string | null => nodes?.find(({ isHead }) => isHead)?.id ?? null;
