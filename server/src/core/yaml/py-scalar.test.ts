import { describe, expect, it } from 'vitest';
import { pyScalar } from './py-scalar.ts';

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
  ])('%s is a %s', (source, type, value) => {
    expect(pyScalar(source)).toEqual({ type, value });
  });
});
