import { COVERED, NEWEST_KNOWN, OLDEST_COVERED, compareReleases } from '../../core/index.ts';
import { UsageError, joined, meant } from './usage-error.ts';
import { readRayVersion } from './values.ts';
import { written } from './written.ts';

/** A release that the facts cover, as they write it; one without its last number is the first of its kind. */
export const knownRelease = (option: string, text: string): string => {
  const version = readRayVersion(text, option);
  const known = COVERED.find((release) => compareReleases(release, version) === 0);
  if (known !== undefined) return known;
  const range = {
    en: `${option} ${written(text)}: no such release is known here; the known ones are ${OLDEST_COVERED} to ${NEWEST_KNOWN}.`,
    vi: `${option} ${written(text)}: không biết bản này; các bản được biết là ${OLDEST_COVERED} đến ${NEWEST_KNOWN}.`,
  };
  throw new UsageError(joined(range, meant(sameMinor(version))));
};

/** The last known release that differs in its last number alone. */
const sameMinor = (version: string): string | undefined => {
  const minor = version.split('.').slice(0, 2).join('.');
  return COVERED.findLast((release) => release.startsWith(`${minor}.`));
};
