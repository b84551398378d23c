import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const rows = [...readFileSync('docs/SECURITY.md', 'utf8').matchAll(/^\| (.+?) +\| `(test\/[\w/.-]+)`: (.+?) +\|$/gm)];

it('has rows', () => {
  expect(rows.length).toBeGreaterThan(10);
});

it.each(rows.map(([, what = '', file = '', name = '']) => ({ what, file, name })))('$what', ({ file, name }) => {
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(`'${name}'`);
});
