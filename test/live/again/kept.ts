import { writeFileSync } from 'node:fs';
import { reportOf } from './report.ts';
import type { Round } from './report.ts';

const PAGE = new URL('../../../docs/live-again.md', import.meta.url);
const FOUND = new URL('../../../node_modules/.cache/live-again.json', import.meta.url);

/** Writes what was seen so far, and with `LIVE_AGAIN_PAGE=write` the page about it. */
export const keepRounds = (release: string, rounds: readonly Round[]): void => {
  writeFileSync(FOUND, JSON.stringify(rounds));
  if (process.env.LIVE_AGAIN_PAGE === 'write') writeFileSync(PAGE, reportOf(release, rounds));
};
