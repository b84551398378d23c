import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { liveFault } from '../../../server/src/core/index.ts';
import type { LiveAnswer } from '../../../server/src/core/index.ts';

/** What heads with `RAY_AUTH_MODE=token` answered (`npm run oracle -- live-rest --tokens`): by header, then by path. */
const folder = new URL('answers/tokens/', import.meta.url);

interface Kept {
  readonly status: number;
  readonly contentType: string;
  readonly text?: string;
  readonly json?: unknown;
}
type Paths = Readonly<Record<string, Kept>>;

const faultsOf = (paths: Paths | undefined): ReadonlySet<string | null> =>
  new Set(
    Object.entries(paths ?? {})
      .filter(([path]) => path.startsWith('/') && path !== '/api/authentication_mode')
      .map(([, { status, contentType, text, json }]): LiveAnswer => ({
        status,
        contentType,
        text: text ?? JSON.stringify(json),
      }))
      .map((answer) => liveFault(answer)?.en ?? null),
  );

const releases = readdirSync(folder).map((name) => name.slice(0, -5));

describe.each(releases)('a head of Ray %s that asks for a token', (release) => {
  const answers = JSON.parse(readFileSync(new URL(`${release}.json`, folder), 'utf8')) as Readonly<
    Record<string, Paths>
  >;

  it('is told apart from one that got none', () => {
    expect([...faultsOf(answers.without)]).toEqual([expect.stringContaining('RAY_AUTH_TOKEN')]);
  });

  it.each(['wrong', 'right, without Bearer'])('is told apart from one that refuses: %s', (header) => {
    expect([...faultsOf(answers[header])]).toEqual([expect.stringContaining('the token is not the one')]);
  });

  it.each(['right', 'right, other header'])('answers all with its own: %s', (header) => {
    expect([...faultsOf(answers[header])]).toEqual([null]);
  });
});
