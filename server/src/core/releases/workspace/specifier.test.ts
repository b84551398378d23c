import { describe, expect, it } from 'vitest';
import { condaPin } from './conda.ts';
import { poetryPin } from './poetry-version.ts';
import { pinOf } from './specifier.ts';

describe('what a version specifier leaves', () => {
  it.each([
    ['==2.47.1', '2.47.1', null],
    ['=== 2.47.1', '2.47.1', null],
    ['== 2.47.1+cu121', '2.47.1', null],
    ['==2.47', '2.47', null],
    ['>=2.40,==2.47.1', '2.47.1', null],
    ['==2.47.*', '2.47.1', '==2.47.*'],
    ['~=2.47.0', '2.47.1', '~=2.47.0'],
    ['>=2.47,<2.48', '2.47.1', '>=2.47,<2.48'],
    ['>2.46.0,<=2.47.0', '2.47.0', '>2.46.0,<=2.47.0'],
    ['>=2.9,<2.10', '2.9.3', '>=2.9,<2.10'],
    ['!=2.47.1,==2.47.*', '2.47.0', '!=2.47.1,==2.47.*'],
    ['==2.7.0', '2.7.0', null],
    ['~=2.7.0', '2.7.2', '~=2.7.0'],
    ['>=2.5,<2.8', '2.7.2', '>=2.5,<2.8'],
    ['<2.9', '2.8.1', '<2.9'],
    ['==1.*', '1.13.0', '==1.*'],
  ])('%s: %s', (specifier, version, range) => {
    expect(pinOf(specifier)).toEqual({ version, range });
  });
  it.each([
    '',
    '==2',
    '>=2.40,<2.48',
    '~=2.47',
    '>=2.60',
    '<2.10',
    '==2.*',
    '>=2.8,<2.9.1',
    '==3.0.0.dev0',
    '==2.47.0rc1',
    '>=2.48,==2.47.1',
    '!=2.47.1',
    '==${RAY}',
    '<2.40,>2.50',
  ])('nothing of %j', (specifier) => {
    expect(pinOf(specifier)).toBeNull();
  });
  it.each([
    ['2.47.1', '2.47.1'],
    ['==2.47.1', '2.47.1'],
    ['~2.47', '2.47.1'],
    ['~2.47.0', '2.47.1'],
    ['2.47.*', '2.47.1'],
    ['~=2.47.0', '2.47.1'],
    ['^2.47.1', undefined],
    ['*', undefined],
    ['2.46.0 || 2.47.1', undefined],
    ['>=2.40,<3', undefined],
  ])('of Poetry’s %s: %s', (constraint, version) => {
    expect(poetryPin(constraint)?.version).toBe(version);
  });
  it.each([
    ['ray-serve=2.47.1', '2.47.1'],
    ['ray-serve=2.47', '2.47.1'],
    ['ray-default=2.46.0=py311h1a2b3c4_0', '2.46.0'],
    ['conda-forge::ray-core==2.46.0', '2.46.0'],
    ['ray-serve 2.46.0', '2.46.0'],
    ['ray-serve 2.46.0 py311_1', '2.46.0'],
    ['ray-serve 2.46.*', '2.46.0'],
    ['ray-serve >=2.46,<2.47', '2.46.0'],
    ['ray-serve>=2.40', undefined],
    ['ray-serve', undefined],
    ['ray-tracer=2.47.1', undefined],
    ['ray-serve=2.46.0|2.47.1', undefined],
    ['xray=2.47.1', undefined],
  ])('of conda’s %s: %s', (spec, version) => {
    expect(condaPin(spec)?.version).toBe(version);
  });
});
