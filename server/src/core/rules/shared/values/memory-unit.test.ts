import { expect, it } from 'vitest';
import { bytesOf } from './memory-unit.ts';

it.each([
  ['8Gi', '8589934592'],
  ['12GB', '12000000000'],
  ['512Ki', '524288'],
  ['512KiB', '524288'],
  ['1.25 Gi', '1342177280'],
  ['10.05M', '10050000'],
  ['2t', '2000000000000'],
  [' 3Ti ', '3298534883328'],
  ['8', null],
  ['8Gib', '8589934592'],
  ['Gi', null],
  ['8 Gigs', null],
  ['-8Gi', null],
])('%j is %j bytes', (written, bytes) => {
  expect(bytesOf(written)).toBe(bytes);
});
