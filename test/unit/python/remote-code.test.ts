import { describe, expect, it } from 'vitest';
import { read, told } from './read.ts';

const REMOTE = `import ray

@serve.deployment
class Inner: ...

@serve.deployment
class A: ...

INNER = Inner.bind()

`;

/** The names in order, and a question mark where something may still make Ray refuse them. */
const outcome = (text: string, release?: string): string => {
  const reading = read(`${REMOTE}${text}`, release === undefined ? {} : { release });
  return `${told(reading)}${reading.kind === 'read' && !reading.certain ? '?' : ''}`;
};

describe('remote functions and classes of Ray Core beside an application', () => {
  it.each([
    ['@ray.remote\ndef task(x): return x\n\napp = A.bind()\n', 'A'],
    ['@ray.remote(num_cpus=1, max_retries=3)\ndef task(x): return x\n\napp = A.bind(task)\n', 'A'],
    [
      '@ray.remote(num_gpus=0.5)\nclass C:\n    @ray.method(num_returns=1)\n    def f(self): ...\n\napp = A.bind(C)\n',
      'A',
    ],
    ['task = ray.remote(num_cpus=2)(len)\napp = A.bind()\n', 'A?'],
    ['@ray.remote(num_gpus=1.5)\ndef task(x): return x\n\napp = A.bind()\n', 'A?'],
    ['@ray.remote(colour="red")\nclass C: ...\n\napp = A.bind()\n', 'A?'],
    ['@ray.remote(max_retries=3)\nclass C: ...\n\napp = A.bind()\n', 'A?'],
  ])('%s', (text, expected) => {
    expect(outcome(text)).toBe(expected);
  });

  it('hide no deployment in what goes with them', () => {
    expect(outcome('@ray.remote\ndef task(): return INNER\n\napp = A.bind(task)\n')).toMatch(/^unknown: .*may hide/);
    expect(outcome('@ray.remote\ndef task(): return INNER\n\napp = A.bind()\n')).toBe('A');
  });
});

it('a package that only some builds of Ray have is a doubt, one that every release has is none', () => {
  const [data, other] = ['ray.data', 'ray.anyscale.tracing'].map((name) =>
    read(`import ${name}\nfrom ray import serve\n@serve.deployment\nclass A: ...\napp = A.bind()\n`),
  );
  expect(data?.kind === 'read' && data.certain).toBe(true);
  expect(other?.kind === 'read' && [other.certain, other.doubts[0]?.why.en]).toEqual([
    false,
    'whether Ray 2.60.0 has ray.anyscale.tracing is not known',
  ]);
});
