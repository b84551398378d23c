import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const outcome = (lines: string): string => {
  const reading = read(`import ray\n${lines}\n@serve.deployment\nclass A: ...\napp = A.bind()\n`);
  return reading.kind === 'read' ? (reading.certain ? 'accepted' : 'open') : reading.kind;
};

/** Deployed on real heads of 2.44.1, 2.54.1 and 2.60.0. */
describe('ray.init() in a module that is built inside the cluster', () => {
  it.each([
    ['ray.init()', 'refused'],
    ['ray.init(address="auto", namespace="serve")', 'refused'],
    ['ray.init(ignore_reinit_error=True)', 'accepted'],
    ['if not ray.is_initialized():\n    ray.init()', 'accepted'],
    ['ray.init("ray://head:10001")', 'open'],
    ['if __name__ == "__main__":\n    ray.init()', 'accepted'],
  ])('%s', (lines, expected) => {
    expect(outcome(lines)).toBe(expected);
  });
});
