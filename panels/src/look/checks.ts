import type { LineRange } from '../../../server/src/core/index.ts';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

const isPosition = (value: unknown): boolean => isRecord(value) && isCount(value.line) && isCount(value.character);

export const isRange = (value: unknown): value is LineRange =>
  isRecord(value) && isPosition(value.start) && isPosition(value.end);
