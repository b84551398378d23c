import type { Fix } from '../../analysis.ts';
import type { Tree } from '../../yaml/tree.ts';

/** A number in quotes without them. */
export const unquoteFix = ({ range }: Tree, text: string): readonly Fix[] => {
  const number = /^(["'])(-?\d+(?:\.\d+)?)\1$/.exec(text.slice(range.start, range.end))?.[2];
  return number === undefined
    ? []
    : [
        {
          title: { en: `Write the number ${number} without quotes`, vi: `Viết số ${number} không có dấu nháy` },
          preferred: true,
          edits: [{ range, newText: number }],
        },
      ];
};
