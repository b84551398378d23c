import { describe, expect, it } from 'vitest';
import { add, resources, times, toRecord } from './amounts.ts';

describe('resource amounts', () => {
  it('sums tenths without the error of floats', () => {
    const tenth = resources({ GPU: 0.1 });
    expect(toRecord(add(tenth, tenth, tenth))).toEqual({ GPU: 0.3 });
  });

  it('keeps bytes of memory exact for many large replicas', () => {
    expect(toRecord(times(resources({ memory: 1_099_511_627_776 }), 1000))).toEqual({ memory: 1_099_511_627_776_000 });
  });

  it('leaves out what is zero', () => {
    expect(toRecord(resources({ CPU: 0, GPU: 1 }))).toEqual({ GPU: 1 });
  });
});
