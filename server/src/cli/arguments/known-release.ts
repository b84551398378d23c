import { COVERED, NEWEST_KNOWN, OLDEST_COVERED, compareReleases, say } from '../../core/index.ts';
import type { Language } from '../../core/index.ts';
import { UsageError, readRayVersion } from './usage.ts';

/** A release that the facts cover, as they write it; `2.47` is `2.47.0`. */
export const knownRelease = (option: string, text: string, language: Language): string => {
  const version = readRayVersion(text, option);
  const known = COVERED.find((release) => compareReleases(release, version) === 0);
  if (known !== undefined) return known;
  const message = {
    en: `no such release is known here; the known ones are ${OLDEST_COVERED} to ${NEWEST_KNOWN}`,
    vi: `không biết bản này; các bản được biết là ${OLDEST_COVERED} đến ${NEWEST_KNOWN}`,
  };
  throw new UsageError(`${option} ${text}: ${say(message, language)}`);
};
