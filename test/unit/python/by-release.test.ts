import { describe, expect, it } from 'vitest';
import { read, told } from './read.ts';

const FUNCTION = `@serve.deployment
def entry(request):
    return 'ok'


app = entry.bind(1)
`;
const REFUSED = 'refused: app.py line 7: Ray refuses arguments for a function';

describe('arguments for a function', () => {
  it.each([
    ['2.9.3', REFUSED],
    ['2.10.0', 'entry'],
    ['2.38.0', 'entry'],
    ['2.39.0', REFUSED],
    ['2.60.0', REFUSED],
  ])('on %s', (release, outcome) => {
    expect(told(read(FUNCTION, { release }))).toBe(outcome);
  });
});

const NULL = `@serve.deployment
class A:
    pass


app = A.options(placement_group_bundles=None).bind()
`;

describe('what a release refuses is told with the releases that the facts give', () => {
  it.each([
    ['2.38.0', 'refused: app.py line 7: Ray up to 2.38 refuses placement_group_bundles null'],
    ['2.39.0', 'A'],
  ])('on %s', (release, outcome) => {
    expect(told(read(NULL, { release }))).toBe(outcome);
  });
});
