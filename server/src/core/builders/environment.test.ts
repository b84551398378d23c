import { describe, expect, it } from 'vitest';
import { parseDocuments } from '../yaml/parse-document.ts';
import { asMap } from '../yaml/tree.ts';
import {
  builtIn,
  defaultMaxReplicas,
  routerBounds,
  routerRatio,
  unreadableVariables,
  unsureIn,
} from './environment.ts';

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

describe('the bounds of a router that is given no models', () => {
  const bounds = (name: string, text: string) => routerBounds(new Map([[`${ROUTER}${name}`, text]]), RELEASE);

  it.each([
    ['MIN_REPLICAS', { min: 3, initial: 2, max: 16 }],
    ['INITIAL_REPLICAS', { min: 0, initial: 3, max: 16 }],
    ['MAX_REPLICAS', { min: 0, initial: 2, max: 3 }],
  ])('are not known where %s holds no number', (name, made) => {
    expect(bounds(name, '3')).toEqual(made);
    expect(bounds(name, 'three')).toBeNull();
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
    ['+2', 2],
    ['1_00', 100],
    ['12.25_75', 12.2575],
    ['.25_75', 0.2575],
    ['1.5e01', 15],
    ['2e0_01', 20],
    ['0x2', null],
    ['1_', null],
    ['two', null],
    ['1.5x', null],
    ['2e1_', null],
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

describe('the variables that an application sets itself', () => {
  const app = asMap(
    parseDocuments('runtime_env: { env_vars: { SET: "1", LATER: "{{ later }}" } }\n')[0]?.root ?? undefined,
  );
  if (app === undefined) throw new Error('no application');

  it('go over those of the Ray processes, and are not known where they are filled in later', () => {
    const environment = new Map(['SET', 'LATER', 'OTHER'].map((name) => [name, '0']));
    expect(builtIn(app, environment)).toEqual(
      new Map([
        ['SET', '1'],
        ['OTHER', '0'],
      ]),
    );
  });

  it('are certain whatever else may set them, but for those filled in later', () => {
    expect(unsureIn(app, new Set(['SET', 'OTHER']))).toEqual(new Set(['OTHER', 'LATER']));
  });
});
