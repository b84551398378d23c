import { describe, expect, it } from 'vitest';
import { hostOf, shortName } from '../../../../client/src/live/address.ts';

describe('an address of a dashboard', () => {
  it('is told in short, and names its machine', () => {
    expect(shortName('https://head:8265')).toBe('head:8265');
    expect(shortName('kubectl://prod/ray/llm-head-svc')).toBe('prod/ray/llm-head-svc');
    expect(hostOf('http://head:8265')).toBe('head');
    expect(hostOf('http://[::1]:8265')).toBe('[::1]');
  });
});
