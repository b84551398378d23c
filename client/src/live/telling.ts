import type { LiveAnswer } from '../../../server/src/core/index.ts';
import type { LiveSet } from './protocol.ts';

export type Told = Exclude<LiveSet, { readonly address: null }>;

/**
 * A message for who heard the one before: of the answers only those that are other ones, the rest by their paths. Null where
 * it would say nothing new.
 */
export const newsSince = (before: Told | null, now: Told): Told | null => {
  if (before?.address !== now.address) return now;
  const paths = Object.keys(now.answers);
  const same = paths.filter((path) => isSame(before.answers[path], now.answers[path]));
  if (same.length === 0) return now;
  const isOld = same.length === paths.length && before.readAt === now.readAt && before.silentSince === now.silentSince;
  const others = Object.entries(now.answers).filter(([path]) => !same.includes(path));
  return isOld ? null : { ...now, answers: Object.fromEntries(others), same };
};

const isSame = (a: LiveAnswer | undefined, b: LiveAnswer | undefined): boolean => {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  if ('fault' in a || 'fault' in b) return 'fault' in a && 'fault' in b && a.fault === b.fault && a.detail === b.detail;
  return a.status === b.status && a.contentType === b.contentType && a.text === b.text;
};
