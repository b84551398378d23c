import { expect, it } from 'vitest';
import { EXPANDED_LIMIT, Measure, NODE_LIMIT } from './measure.ts';
import { parseDocuments } from './parse-document.ts';

it('ends where a text has more nodes than are read', () => {
  const measure = new Measure();
  for (let i = 0; i < NODE_LIMIT; i++) measure.enter();
  expect(measure.over).toBeNull();
  expect(measure.enter()).toBe(false);
  expect(measure.over).toBe('nodes');
});

it('counts an alias as what it stands for', () => {
  const measure = new Measure();
  const outer = measure.open();
  measure.add({ size: EXPANDED_LIMIT - 1, height: 3 });
  expect(measure.close(outer)).toEqual({ size: EXPANDED_LIMIT, height: 4 });
  expect(measure.over).toBeNull();
  measure.add();
  expect(measure.over).toBe('aliases');
});

// PyYAML 6.0.3 reads 492 levels, and fewer where more of Python is on the stack.
it.each([
  [500, []],
  [501, ['depth']],
  [700, ['depth']],
])('%d lists in each other: %j', (levels, told) => {
  const text = `${'['.repeat(levels)}1${']'.repeat(levels)}`;
  expect(parseDocuments(text).flatMap(({ problems }) => problems.map(({ kind }) => kind))).toEqual(told);
});
