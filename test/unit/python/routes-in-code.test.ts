import { describe, expect, it } from 'vitest';
import { read, told } from './read.ts';

const outcome = (front: string, inner: string, release: string): string => {
  const reading = read(
    `@serve.deployment(${front})
class Front: ...

@serve.deployment(${inner})
class Model: ...

app = Front.bind(Model.bind())
`,
    { release },
  );
  return reading.kind === 'read' && !reading.certain ? 'open' : told(reading);
};

const REFUSED = 'it must start with a slash, end with none and hold no braces';

describe('a route prefix in code', () => {
  it.each([
    ['route_prefix="/"', '', 'Model Front'],
    ['route_prefix="/front"', '', 'Model Front'],
    ['route_prefix=None', '', 'Model Front'],
    ['route_prefix="front"', '', `refused: app.py line 2: Ray 2.32.0 refuses route_prefix "front": ${REFUSED}`],
    ['route_prefix="/front/"', '', `refused: app.py line 2: Ray 2.32.0 refuses route_prefix "/front/": ${REFUSED}`],
    ['route_prefix="/{front}"', '', `refused: app.py line 2: Ray 2.32.0 refuses route_prefix "/{front}": ${REFUSED}`],
    ['route_prefix=1', '', `refused: app.py line 2: Ray 2.32.0 refuses route_prefix 1: ${REFUSED}`],
    ['', 'route_prefix="/Model"', 'Model Front'],
    ['', 'route_prefix="/model"', 'refused: app.py line 5: Ray takes route_prefix of the ingress alone'],
    ['', 'route_prefix=__import__("os").environ["ROUTE"]', 'open'],
  ])('%s %s', (front, inner, expected) => {
    expect(outcome(front, inner, '2.32.0')).toBe(expected);
  });

  it('is refused once only the application has one', () => {
    expect(outcome('route_prefix="/"', '', '2.54.1')).toContain('refuses route_prefix here');
  });
});
