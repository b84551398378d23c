import { asTheyCome } from '../format.ts';
import type { Format } from '../format.ts';

/** The mended text itself, where standard input is mended. */
export const formatText: Format = {
  piece: ({ fixed }) => fixed?.after ?? null,
  print: () => asTheyCome,
};
