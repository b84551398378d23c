import { describe, expect, it } from 'vitest';
import { readDashboardAddress } from '../../../server/src/core/index.ts';

const read = (text: string): string => {
  const found = readDashboardAddress(text);
  return 'address' in found ? found.address : found.fault.en;
};

describe('an address of a dashboard', () => {
  it.each([
    ['http://127.0.0.1:8265', 'http://127.0.0.1:8265'],
    [' http://127.0.0.1:8265/ ', 'http://127.0.0.1:8265'],
    ['"http://head:8265"', 'http://head:8265'],
    ['https://ray.example.org/cluster/a/', 'https://ray.example.org/cluster/a'],
    ['https://ray.example.org/api/ray', 'https://ray.example.org/api/ray'],
    ['http://[::1]:8265', 'http://[::1]:8265'],
    ['HTTP://Head:8265', 'http://head:8265'],
  ])('%s is read as %s', (written, address) => {
    expect(read(written)).toBe(address);
  });

  it.each([
    ['head:8265', 'http://head:8265'],
    ['localhost', 'http://localhost:8265'],
    ['10.0.0.1/ray', 'http://10.0.0.1:8265/ray'],
    ['8265', 'http://127.0.0.1:8265'],
    [':8266', 'http://127.0.0.1:8266'],
    ['[fd00::1]:8266', 'http://[fd00::1]:8266'],
    ['fd00::1', 'http://[fd00::1]:8265'],
    ['::1', 'http://[::1]:8265'],
    ['ray.example.org:443', 'https://ray.example.org'],
  ])('%s without a scheme is read as %s', (written, address) => {
    expect(read(written)).toBe(address);
  });

  it.each([
    ['http://head:8265/#/serve', 'http://head:8265'],
    ['http://head:8265/?x=1#/jobs/1', 'http://head:8265'],
    ['https://ray.example.org/a/#/cluster', 'https://ray.example.org/a'],
    ['http://head:8265/index.html', 'http://head:8265'],
    ['http://head:8265/api/serve/applications/', 'http://head:8265'],
    ['http://head:8265/api/version', 'http://head:8265'],
    ['head:8265/api/v0/nodes?detail=1', 'http://head:8265'],
  ])('%s, copied from a browser or a shell, is read as %s', (written, address) => {
    expect(read(written)).toBe(address);
  });

  it.each([
    ['http://0.0.0.0:8265', 'http://127.0.0.1:8265'],
    ['http://[::]:8265', 'http://[::1]:8265'],
  ])('%s, where a server listens, is reached as %s', (written, address) => {
    expect(read(written)).toBe(address);
  });

  it.each([
    ['ray://head:10001', /Ray Client.*http:\/\/head:8265/],
    ['head:10001', /Ray Client.*http:\/\/head:8265/],
    ['10.0.0.1:6379', /own store.*http:\/\/10\.0\.0\.1:8265/],
    ['[fd00::1]:6379', /own store.*http:\/\/\[fd00::1\]:8265/],
    ['auto', /“auto”/],
    ['http://me:secret@head:8265', /no password/],
    ['me:secret@head:8265', /no (?:address|password)/],
    ['ftp://head', /no address/],
    ['http://', /no address/],
    ['http://head:99999', /no address/],
    ['not one', /no address/],
    ['99999', /no address/],
    ['', /no address/],
  ])('%s is none', (written, why) => {
    expect(read(written)).toMatch(why);
  });

  it('stands where a scheme says so, at whatever port', () => {
    expect(read('http://127.0.0.1:6379')).toBe('http://127.0.0.1:6379');
  });
});
