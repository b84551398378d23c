import { describe, expect, it } from 'vitest';
import { pyScalar, taggedScalar } from './py-scalar.ts';

/** Each line as PyYAML 6.0.3 loads it (`yaml.safe_load`). */
describe('plain scalars as PyYAML reads them', () => {
  it.each([
    ['1e3', 'string', '1e3'],
    ['1.0e+3', 'float', 1000],
    ['1.0e3', 'string', '1.0e3'],
    ['010', 'int', 8],
    ['0o10', 'string', '0o10'],
    ['0x10', 'int', 16],
    ['1_000', 'int', 1000],
    ['1:30', 'int', 90],
    ['-1:30', 'int', -90],
    ['2.', 'float', 2],
    ['.5', 'float', 0.5],
    ['no', 'bool', false],
    ['On', 'bool', true],
    ['y', 'string', 'y'],
    ['~', 'null', null],
    ['', 'null', null],
    ['2024-01-01', 'date', '2024-01-01'],
    ['8Gi', 'string', '8Gi'],
    ['+1', 'int', 1],
    ['08', 'string', '08'],
    ['1:30:45', 'int', 5445],
    ['1:60', 'string', '1:60'],
    ['1:2:3:4', 'int', 223_384],
    ['-0b1_01', 'int', -5],
    ['0xG', 'string', '0xG'],
    ['.25', 'float', 0.25],
    ['.25e-1', 'float', 0.025],
    ['.1_5', 'float', 0.15],
    ['.5x', 'string', '.5x'],
    ['-.5', 'string', '-.5'],
    ['1:30:30.25', 'float', 5430.25],
    ['-.INF', 'float', -Infinity],
    ['-.nan', 'string', '-.nan'],
  ])('%s is a %s', (source, type, value) => {
    expect(pyScalar(source)).toEqual({ type, value });
  });

  it.each(['', 'x'])('%j is no number by its tag: PyYAML fails on it', (source) => {
    expect(taggedScalar('tag:yaml.org,2002:float', source)).toBeNull();
  });

  it.each([
    '2024-01-31',
    '2024-1-1 1:02:03',
    '2024-01-01T11:12:13',
    '2024-01-01t01:02:03.',
    '2024-01-01  01:02:03.25Z',
    '2024-01-01 01:02:03 -5',
    '2024-01-01 01:02:03+05:30',
  ])('%s is a date', (source) => {
    expect(pyScalar(source)).toEqual({ type: 'date', value: source });
  });

  it.each([
    '2024-1-1',
    'v2024-01-01',
    '2024-01-01-1',
    '2024-01-01 x:02:03',
    '2024-01-01 1:2:03',
    '2024-01-01 1:xx:03',
    '2024-01-01 01:02',
    '2024-01-01 01:02:03 5',
    '2024-01-01 01:02:03+05:3',
    '2024-01-01 01:02:03+05:xx',
    'at 2024-01-01 01:02:03',
  ])('%s is a text', (source) => {
    expect(pyScalar(source)).toEqual({ type: 'string', value: source });
  });
});
