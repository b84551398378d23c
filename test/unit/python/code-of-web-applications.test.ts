import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const doubts = (loop: string): readonly string[] => {
  const reading = read(`from fastapi import FastAPI
from fastapi.routing import APIRoute
web = FastAPI()
${loop}
@serve.deployment
@serve.ingress(web)
class A: ...
app = A.bind()
`);
  return reading.kind === 'read' ? reading.doubts.map(({ why }) => why.en) : ['not read'];
};

describe('a loop over the routes of an application of FastAPI', () => {
  it('that names them is no reason for a doubt', () => {
    expect(
      doubts(
        'for r in web.routes:\n    if isinstance(r, APIRoute):\n        r.operation_id = r.name\n    r.tags = None',
      ),
    ).toEqual([]);
  });

  it.each([
    'for r in web.routes:\n    if r.path:\n        r.operation_id = r.name',
    'for r in web.routes:\n    r.operation_id = named(r)',
    'for r in web.others:\n    r.operation_id = r.name',
  ])('is one where it does more: %j', (loop) => {
    expect(doubts(loop).length).toBeGreaterThan(0);
  });
});

describe('a text that is repeated', () => {
  it('is known as long as it is short', () => {
    const count = (code: string): unknown => {
      const reading = read(`@serve.deployment(num_replicas=len(${code}))\nclass A: ...\napp = A.bind()\n`);
      const settings = reading.kind === 'read' ? reading.deployments[0]?.settings.count : undefined;
      return settings?.known === true ? settings.value : null;
    };
    expect([count('"ab" * 2'), count('3 * "a"'), count('"a" * 10**6'), count('"a" * 2.0')]).toEqual([4, 3, null, null]);
  });
});
