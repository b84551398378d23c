import releases from './generated/releases.json' with { type: 'json' };

/** Releases that the facts were read off, oldest first. */
export const COVERED: readonly string[] = releases.map(([version]) => String(version));
export const OLDEST_COVERED = COVERED[0] ?? '';
export const NEWEST_KNOWN = COVERED.at(-1) ?? '';
