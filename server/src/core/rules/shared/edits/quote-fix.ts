import type { Fix } from '../../../problems/problem.ts';
import type { TextRange } from '../../../text/text-range.ts';

/** Puts what is written between double quotes; none where that would change it. */
export const quoteFix = (range: TextRange, text: string): readonly Fix[] => {
  const written = text.slice(range.start, range.end);
  return written === '' || /["'\\\r\n]/.test(written)
    ? []
    : [
        {
          title: { en: `Quote it: "${written}"`, vi: `Đặt trong dấu nháy: "${written}"` },
          preferred: true,
          edits: [{ range, newText: `"${written}"` }],
        },
      ];
};
