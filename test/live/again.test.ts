import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectionOf } from '../../server/src/cli/live/connection.ts';
import { faultsIn, reportOf, seenAfter } from './again/report.ts';
import type { Round } from './again/report.ts';
import { endsServe, round } from './again/round.ts';
import { startHead } from './head.ts';
import type { Head } from './head.ts';

const RELEASE = process.env.LIVE_AGAIN_RELEASE ?? '2.47.1';
/** Deploys and shutdowns in a row; `npm run test:live:again` makes 200. */
const TIMES = Number(process.env.LIVE_AGAIN ?? 2);
/** No round begins later than this after the first one; `LIVE_AGAIN_MINUTES=5` makes as many as fit. */
const LIMIT_MS = Number(process.env.LIVE_AGAIN_MINUTES ?? 100) * 60_000;
/** A head on which so many rounds failed is not asked again. */
const FAILURES = 3;
const PAGE = new URL('../../docs/live-again.md', import.meta.url);

describe('deploys and shutdowns in a row', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lens-again-'));
  let head: Head;
  beforeAll(async () => {
    head = await startHead(RELEASE, 'cpu=4');
  });
  afterAll(async () => {
    await head.end();
    rmSync(folder, { recursive: true });
  });

  it('leave nothing behind', async () => {
    const connection = connectionOf({ address: head.address, header: [], 'ca-file': undefined, timeout: 120 });
    const rounds: Round[] = [];
    const began = Date.now();
    for (let i = 0; i < TIMES && faultsIn(rounds).length < FAILURES && Date.now() - began < LIMIT_MS; i++) {
      const since = Date.now();
      const fault = await round(head, connection, folder, i).then(
        () => null,
        (error: unknown) => String(error),
      );
      rounds.push(await seenAfter(head, folder, since, { fault, isWhole: endsServe(i) }));
      keep(rounds);
    }
    expect(faultsIn(rounds)).toEqual([]);
    expect(await head.left()).toMatchObject({ actors: [], groups: 0, processes: [], clean: true });
  }, 7_200_000);
});

/** The page tells what was seen so far, also where a run is ended. */
const keep = (rounds: readonly Round[]): void => {
  if (process.env.LIVE_AGAIN_PAGE === 'write') writeFileSync(PAGE, reportOf(RELEASE, rounds));
};
