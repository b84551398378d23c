import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { logRequest, logText } from '../../../server/src/core/index.ts';

type Recorded = Readonly<Record<string, { readonly text?: string }>>;

describe('the log of a replica', () => {
  it('is asked for by the path in the folder of logs, which Serve tells with a slash before it', () => {
    const place = { node: 'abc', file: '/serve/replica_a_D#1 x.log' };
    expect(logRequest(place, 200)).toMatchObject({
      method: 'GET',
      path: '/api/v0/logs/file?node_id=abc&filename=serve%2Freplica_a_D%231%20x.log&lines=200&format=text',
    });
  });

  it('comes plain from a release that can, and from one that is not known', () => {
    for (const release of ['2.33.0', '2.44.1', '2.60.0', null, '3.0.0.dev0'])
      expect(logText('1 line', release)).toEqual({ text: '1 line', isFault: false });
  });

  it('comes with a mark before each block from older ones', () => {
    const block = `${'é'.repeat(2)}${'x'.repeat((1 << 16) - 4)}`;
    expect(logText(`1${block}1rest 1`, '2.32.0')).toEqual({ text: `${block}rest 1`, isFault: false });
    expect(logText('1INFO a\n', '2.9.3')).toEqual({ text: 'INFO a\n', isFault: false });
    expect(logText('', '2.9.3')).toEqual({ text: '', isFault: false });
    expect(logText('0Closing HTTP stream', '2.9.3')).toEqual({ text: 'Closing HTTP stream', isFault: true });
  });

  it('that is not there is told in its place from 2.33 to 2.44', () => {
    const text = '[get_logs] Fetch log error: A file is not found at: /tmp/ray/x.log';
    expect(logText(text, '2.44.1')).toEqual({ text: 'A file is not found at: /tmp/ray/x.log', isFault: true });
  });

  it('of a real head of 2.9.3 is what Serve wrote', () => {
    const answers = JSON.parse(readFileSync('test/unit/live/answers/2.9.3.json', 'utf8')) as Recorded;
    const [, found] = Object.entries(answers).find(([path]) => path.includes('filename=serve')) ?? [];
    expect(logText(found?.text ?? '', '2.9.3').text).toMatch(/^INFO 2026-01-01 00:00:00 sized_Sized /);
  });

  it('that a head of 2.9.3 does not have is told with why, where it says so; at times it sends nothing', () => {
    const text =
      '0Closing HTTP stream due to internal server error.\nA file is not found at: /tmp/ray/session_1/logs/not-there.log';
    expect(logText(text, '2.9.3')).toEqual({ text: text.slice(1), isFault: true });
  });
});
