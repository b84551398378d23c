import { describe, expect, it } from 'vitest';
import { restartWaits } from '../../../client/src/restart-wait.ts';

const waitsAt = (times: readonly number[]) => {
  const waitAfter = restartWaits();
  return times.map((time) => waitAfter(time));
};
const seconds = (count: number, each: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => i * each * 1000);

describe('a server that ended is started again', () => {
  it('at once, five times within a minute, and then later each time', () => {
    const waits = waitsAt(seconds(8, 1)).map(({ milliseconds }) => milliseconds);
    expect(waits).toEqual([0, 0, 0, 0, 0, 500, 1_000, 1_500]);
  });

  it('at once for ever where it ends seldom', () => {
    expect(waitsAt(seconds(100, 15)).filter(({ milliseconds }) => milliseconds > 0)).toEqual([]);
  });

  it('and the person is told once, with how often, until it has been calm', () => {
    const told = waitsAt([...seconds(9, 1), 200_000, ...seconds(9, 1).map((time) => 300_000 + time)]);
    expect(told.flatMap(({ ends, isWorthTelling }, i) => (isWorthTelling ? [[i, ends]] : []))).toEqual([
      [5, 6],
      [15, 6],
    ]);
  });

  it('never more often than every few seconds where it ends as soon as it runs', () => {
    const waitAfter = restartWaits();
    let now = 0;
    let starts = 0;
    for (; now < 600_000; starts++) now += 300 + waitAfter(now).milliseconds;
    expect(starts).toBeLessThan(180);
    expect(starts).toBeGreaterThan(20);
  });
});
