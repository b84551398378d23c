import { expect, it } from 'vitest';
import { changeBetween } from './change.ts';

it.each([
  ['abc', 'abXc', 2, 2, 1],
  ['abc', 'ac', 1, 2, -1],
  ['abc', 'aXYc', 1, 2, 1],
  ['aa', 'aaa', 2, 2, 1],
  ['aaa', 'aa', 2, 3, -1],
  ['abab', 'ab', 2, 4, -2],
  ['', 'a', 0, 0, 1],
  ['a', '', 0, 1, -1],
  ['ab', 'cd', 0, 2, 0],
])('%j becomes %j from %d to %d', (old, text, start, end, by) => {
  expect(changeBetween(old, text)).toEqual({ start, end, by });
});
