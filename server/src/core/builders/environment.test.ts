import { describe, expect, it } from 'vitest';
import { defaultMaxReplicas, routerBounds, routerRatio, unreadableVariables } from './environment.ts';

const RELEASE = '2.49.2';
const ROUTER = 'RAY_SERVE_LLM_ROUTER_';

/** Each text as `int` of Python 3.11 reads it: what it raises ValueError for is null. */
describe('a variable that holds a whole number', () => {
  it.each([
    ['4', 4],
    [' +4\n', 4],
    ['-1', -1],
    ['1_000', 1000],
    ['4 replicas', null],
    ['x4', null],
    ['4.0', null],
    ['1__0', null],
    ['', null],
  ])('%j: %d', (text, value) => {
    expect(defaultMaxReplicas(new Map([['RAY_SERVE_LLM_DEFAULT_MAX_REPLICAS', text]]), 10, RELEASE)).toBe(value);
    const environment = new Map([[`${ROUTER}MAX_REPLICAS`, text]]);
    expect(unreadableVariables(environment, RELEASE)).toEqual(value === null ? [`${ROUTER}MAX_REPLICAS`] : []);
    expect(routerBounds(environment, RELEASE)?.max ?? null).toBe(value);
  });
});

/** The same for `float`; one without end is read, but makes no number of routers. */
describe('a variable that holds a number', () => {
  it.each([
    ['2', 2],
    [' 1.5 ', 1.5],
    ['.5', 0.5],
    ['2.', 2],
    ['1_0.2_5e-1', 1.025],
    ['0x2', null],
    ['1_', null],
    ['two', null],
    ['1.5x', null],
    ['1e999', null],
    ['Infinity', null],
    [' ', null],
  ])('%j: %d', (text, value) => {
    const environment = new Map([[`${ROUTER}TO_MODEL_REPLICA_RATIO`, text]]);
    expect(routerRatio(environment, 7, RELEASE)).toBe(value);
    expect(unreadableVariables(environment, RELEASE)).toHaveLength(value === null ? 1 : 0);
  });

  it('is the one of the release where none is set', () => {
    expect(routerRatio(new Map(), 7, RELEASE)).toBe(7);
    expect(defaultMaxReplicas(new Map(), 10, RELEASE)).toBe(10);
    expect(unreadableVariables(new Map(), RELEASE)).toEqual([]);
  });
});
