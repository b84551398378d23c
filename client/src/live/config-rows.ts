import type { Row } from '../choices/release-rows.ts';
import type { ConfigChoice } from './protocol.ts';
import { joined } from './row-texts.ts';

/** A row for each config, the one at the line that the person looks at first; each stands for its place in the document. */
export const configRows = (
  configs: readonly ConfigChoice[],
  line: number | null,
  lineName: (line: number) => string,
): readonly Row<number>[] => {
  const shown = line === null ? -1 : configs.findLastIndex((config) => config.line <= line);
  const rows = configs.map(({ label, description, line: at }, index) => ({
    label,
    description: joined(' · ', [description, lineName(at + 1)]),
    means: index,
  }));
  return [...rows.filter(({ means }) => means === shown), ...rows.filter(({ means }) => means !== shown)];
};
