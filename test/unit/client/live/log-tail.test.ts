import { describe, expect, it } from 'vitest';
import { readLog, shownTail, tailAfter, type Tail } from '../../../../client/src/live/log-tail.ts';
import type { LiveAnswer } from '../../../../server/src/core/index.ts';
import { unreachable } from './world.ts';
import { inEnglish } from './words.ts';

const place = { node: 'n', file: '/serve/replica_a_D_1.log' };
const plain = (text: string, status = 200): LiveAnswer => ({ status, contentType: 'text/plain', text });
const gone = plain('A file is not found at: /tmp/ray/session_1/logs/serve/replica_a_D_1.log', 500);
const tooLarge: LiveAnswer = { fault: 'too-large', detail: '' };

/** Reads the log as often as there are answers; what is shown after each, and how many lines were asked for. */
const shown = async (answers: readonly LiveAnswer[], release = '2.47.1') => {
  let tail: Tail = { text: '', why: null };
  const texts: string[] = [];
  const lines: (string | undefined)[] = [];
  const left = [...answers];
  while (left.length > 0) {
    const read = await readLog(place, release, ({ path }) => {
      lines.push(/lines=(\d+)/.exec(path)?.[1]);
      return Promise.resolve(left.shift() ?? unreachable);
    });
    tail = tailAfter(tail, read);
    texts.push(shownTail(tail, inEnglish));
  }
  return { texts, lines };
};

describe('the end of a log', () => {
  it('is shown as it is read, also once a new file stands in its place', async () => {
    const { texts } = await shown([plain(''), plain('a\nb\n'), plain('c\n')]);
    expect(texts).toEqual(['(empty)', 'a\nb\n', 'c\n']);
  });

  it('stays where the replica or its node is gone, with why it is not read on', async () => {
    const { texts } = await shown([plain('a'), gone, unreachable, plain('a\nb')]);
    expect(texts[1]).toMatch(/^a\n\(not read on: A file is not found at: .*\)\n$/);
    expect(texts[2]).toMatch(/^a\n\(not read on: nobody listens .*\)\n$/);
    expect(texts[3]).toBe('a\nb');
  });

  it('that never was says why, as each release tells it', async () => {
    expect((await shown([gone])).texts).toEqual([expect.stringMatching(/^\(not read: A file is not found/)]);
    const old = plain('0Closing HTTP stream due to internal server error.\nA file is not found at: /x');
    expect((await shown([old], '2.9.3')).texts).toEqual([expect.stringMatching(/^\(not read: Closing HTTP stream/)]);
  });

  it('is asked for in fewer lines where those are too long to be read', async () => {
    const { texts, lines } = await shown([tooLarge, tooLarge, plain('z\n')]);
    expect([texts, lines]).toEqual([['z\n'], ['200', '20', '2']]);
    expect((await shown([tooLarge, tooLarge, tooLarge])).texts).toEqual([
      '(not read: its last lines are longer than is read here)\n',
    ]);
  });
});
