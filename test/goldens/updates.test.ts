import { describe, expect, it } from 'vitest';
import { besides } from './updates.ts';
import type { Beside } from './updates.ts';

/** What is told of each deployment beside what the controller did; where it does nothing to replicas either word will do. */
const unlike = ({ where, real, said }: Beside): readonly string[] =>
  Object.entries(real.deployments).flatMap(([name, { change }]) => {
    const told = said.deployments.find((one) => one.name === name)?.change;
    const isHarmless = change === 'updates' && told === 'stays';
    return told === change || isHarmless ? [] : [`${where}: ${name} ${change}, told ${String(told)}`];
  });

const isKnown = (line: string): boolean => !/told (?:unknown|undefined)$/.test(line);

describe('what a deploy does, beside the controllers of the releases', () => {
  const read = besides(true);
  const unread = besides(false);

  it('is right of every deployment where the code is read', () => {
    expect(read.length).toBeGreaterThan(500);
    expect(read.flatMap(unlike)).toEqual([]);
    expect(read.filter(({ real, said }) => real.builds !== (said.change === 'builds-anew'))).toEqual([]);
  });

  it('is right or unknown where it is not', () => {
    const lines = unread.flatMap(unlike);
    expect(lines.filter(isKnown)).toEqual([]);
    const deployments = unread.reduce((sum, { real }) => sum + Object.keys(real.deployments).length, 0);
    expect(lines.length / deployments).toBeLessThan(0.07);
  });

  it('invents no difference for a file that was sent as it is', () => {
    const same = [...read, ...unread].filter(({ golden }) => golden.before === golden.after);
    expect(same.length).toBeGreaterThan(30);
    expect(same.flatMap(({ where, drift }) => drift.differences.map((one) => [where, one]))).toEqual([]);
  });
});
