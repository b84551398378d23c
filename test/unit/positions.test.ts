import { describe, expect, it } from 'vitest';
import { hoverShare } from '../positions/hovers.ts';
import { removedShare } from '../positions/removed.ts';

/** A part of what `npm run positions` asks: the bundled examples, and real configs where they are at hand. */
const isDrawn = (name: string): boolean =>
  name.includes('two-llm') || name.includes('rayservice') || /^c\d*[37]9\./.test(name);

describe('at every position', () => {
  it('a hover tells kind, purpose and default of each key that the release knows', () => {
    const { known, told, missing } = hoverShare(isDrawn);
    expect(missing.slice(0, told === known ? 0 : 5)).toEqual([]);
    expect(known).toBeGreaterThan(20);
  });

  it('a key or value that is taken out is offered there', () => {
    const asked = [...removedShare('key', isDrawn, 3), ...removedShare('value', isDrawn)];
    expect(asked.filter(({ rank }) => rank === 0).map(({ label }) => label)).toEqual([]);
    expect(asked.length).toBeGreaterThan(10);
  });
});
