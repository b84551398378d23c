import type { Edit } from '../../text/text-range.ts';

/** The edit without what it leaves as it is at its two ends; nothing where it changes nothing. */
export const trimmed = (text: string, { range, newText }: Edit): readonly Edit[] => {
  const old = text.slice(range.start, range.end);
  if (old === newText) return [];
  let before = 0;
  while (before < Math.min(old.length, newText.length) && old[before] === newText[before]) before++;
  let after = 0;
  const most = Math.min(old.length, newText.length) - before;
  while (after < most && old[old.length - 1 - after] === newText[newText.length - 1 - after]) after++;
  return [
    {
      range: { start: range.start + before, end: range.end - after },
      newText: newText.slice(before, newText.length - after),
    },
  ];
};
