import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectionOf } from '../../server/src/cli/live/connection.ts';
import { seenAfter } from './again/report.ts';
import type { Round } from './again/report.ts';
import { keepRounds } from './again/kept.ts';
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

describe('deploys and shutdowns in a row', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lens-again-'));
  let head: Head;
  beforeAll(async () => {
    head = await startHead(RELEASE, 'cpu=4');
  });
  afterAll(() => head.end());

  it('leave nothing behind', async () => {
    const connection = connectionOf({ address: head.address, header: [], 'ca-file': undefined, timeout: 120 });
    const rounds: Round[] = [];
    const failures: string[] = [];
    const began = Date.now();
    for (let i = 0; i < TIMES && failures.length < FAILURES && Date.now() - began < LIMIT_MS; i++) {
      const since = Date.now();
      const fault = await round(head, connection, folder, i).then(
        () => null,
        (error: unknown) => String(error),
      );
      if (fault !== null) failures.push(fault);
      rounds.push(await seenAfter(head, folder, since, { fault, isWhole: endsServe(i) }));
      keepRounds(RELEASE, rounds);
    }
    expect(failures).toEqual([]);
    expect(await head.left()).toMatchObject({ actors: [], groups: 0, processes: [], clean: true });
  }, 7_200_000);
});
