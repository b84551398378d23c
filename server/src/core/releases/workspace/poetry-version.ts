import { pinOf } from './specifier.ts';
import type { Pin } from './specifier.ts';

const next = (version: string, part: number): string => {
  const numbers = version
    .split('.')
    .map(Number)
    .slice(0, part + 1);
  return numbers.map((number, index) => (index === part ? number + 1 : number)).join('.');
};

const clause = (written: string): string => {
  const [, operator, version = ''] = /^(\^|~(?!=))?\s*v?(\d+(?:\.\d+)*(?:\.\*)?)$/.exec(written) ?? [];
  if (version === '') return written;
  if (operator === '^') return `>=${version},<${next(version, 0)}`;
  if (operator === '~') return `>=${version},<${next(version, version.includes('.') ? 1 : 0)}`;
  return `==${version}`;
};

/** The release that a constraint of Poetry leaves: a bare `2.47.1` is exact, `^` and `~` are ranges. */
export const poetryPin = (constraint: string): Pin | null => {
  if (constraint.includes('||')) return null;
  const pin = pinOf(
    constraint
      .split(',')
      .map((part) => clause(part.trim()))
      .join(','),
  );
  return pin && { ...pin, range: pin.range === null ? null : constraint };
};
