import { describe, expect, it } from 'vitest';
import { Threads } from '../../../server/src/cli/checking/threads.ts';
import { LEFT_ALONE } from '../../../server/src/cli/checking/file-result.ts';
import type { ThreadSettings } from '../../../server/src/cli/checking/threads.ts';

const program = new URL('dying-thread.mjs', import.meta.url);
const settings = {} as ThreadSettings;

/** The thread of the test itself, which would end with a file that ends its thread. */
const here = {
  check: ({ path }: { readonly path: string }) => Promise.resolve({ ...LEFT_ALONE, piece: path }),
  takes: ({ path }: { readonly path: string }) => path.startsWith('file-'),
};

/** What is told of files with these names, in order: their name again, or the message of a fault. */
const told = async (names: readonly string[], count: number): Promise<readonly (string | undefined)[]> => {
  const files = names.map((path) => ({ path, isNamed: false }));
  const results: (string | undefined)[] = [];
  for await (const { piece, notes } of new Threads(files, program, settings).results(count, here))
    results.push(piece ?? notes[0]?.message.en);
  return results;
};

describe('threads', () => {
  const names = Array.from({ length: 40 }, (_, i) => `file-${String(i)}`);

  it.each([1, 2, 5, 60])('tell the results of %d in the order of the files', async (count) => {
    expect(await told(names, count)).toEqual(names);
  });

  it.each(['ends', 'throws'])('that %s cost the file they were at', async (how) => {
    const [first, inside, last] = [`${how}-first`, `${how}-inside`, `${how}-last`];
    const results = await told([first, ...names.slice(0, 20), inside, ...names.slice(20), last], 2);
    expect(results.filter((one) => one?.startsWith('file-'))).toEqual(names);
    expect(results.filter((one) => one?.startsWith('fault-analysis:'))).toHaveLength(3);
    expect(results).toHaveLength(names.length + 3);
  });

  it('leave what is not for the thread that hands out the results to others', async () => {
    const large = names.map((name) => `large-${name}`);
    expect(await told(large, 1)).toEqual(large);
    expect(await told([...names.slice(0, 3), ...large, ...names.slice(3)], 1)).toEqual([
      ...names.slice(0, 3),
      ...large,
      ...names.slice(3),
    ]);
  });

  it('are not needed by a thread that checks all itself', async () => {
    expect(await told(names, 0)).toEqual(names);
  });

  it('have nothing to do for no file', async () => {
    expect(await told([], 3)).toEqual([]);
  });
});
