import { describe, expect, it } from 'vitest';
import { hostOf, readAddress, shortName } from '../../../../client/src/live/address.ts';

const read = (text: string): string => {
  const found = readAddress(text);
  return 'address' in found ? found.address : found.fault.en;
};

describe('an address of a dashboard', () => {
  it.each([
    ['http://127.0.0.1:8265', 'http://127.0.0.1:8265'],
    [' http://127.0.0.1:8265/ ', 'http://127.0.0.1:8265'],
    ['head:8265', 'http://head:8265'],
    ['https://ray.example.org/cluster/a/', 'https://ray.example.org/cluster/a'],
    ['http://[::1]:8265', 'http://[::1]:8265'],
  ])('%s is read as %s', (written, address) => {
    expect(read(written)).toBe(address);
  });

  it.each([
    ['ray://head:10001', /client/],
    ['http://me:secret@head:8265', /no password/],
    ['ftp://head', /no address/],
    ['http://', /no address/],
    ['not one', /no address/],
    ['8265', /no address/],
  ])('%s is none', (written, why) => {
    expect(read(written)).toMatch(why);
  });

  it('is told in short, and names its machine', () => {
    expect(shortName('https://head:8265')).toBe('head:8265');
    expect(shortName('kubectl://prod/ray/llm-head-svc')).toBe('prod/ray/llm-head-svc');
    expect(hostOf('http://head:8265')).toBe('head');
    expect(hostOf('http://[::1]:8265')).toBe('[::1]');
  });
});
