import { analyze, completionsAt, hoverAt, plainText } from '../../server/src/core/index.ts';
import type { AnalyzeOptions, CompletionWorld, Offer } from '../../server/src/core/index.ts';

/** The text without its cursor `‸`, and where that stood. */
const split = (marked: string): readonly [text: string, offset: number] => {
  const offset = marked.indexOf('‸');
  if (offset < 0) throw new Error('no cursor');
  return [marked.replace('‸', ''), offset];
};

/** What is offered at the cursor. */
export const offersAt = (marked: string, options: AnalyzeOptions = {}, world?: CompletionWorld): readonly Offer[] => {
  const [text, offset] = split(marked);
  return completionsAt(analyze(text, options), offset, world);
};

export const labelsAt = (marked: string, options: AnalyzeOptions = {}, world?: CompletionWorld): readonly string[] =>
  offersAt(marked, options, world).map(({ label }) => label);

/** The text once an offer is taken. */
export const takenAt = (marked: string, label: string, options: AnalyzeOptions = {}): string => {
  const [text] = split(marked);
  const offer = offersAt(marked, options).find((one) => one.label === label);
  if (offer === undefined) throw new Error(`no offer ${label} among ${labelsAt(marked, options).join(', ')}`);
  return text.slice(0, offer.range.start) + plainText(offer.snippet) + text.slice(offer.range.end);
};

/** The hover at the cursor, in English; null for none. */
export const hoverText = (marked: string, options: AnalyzeOptions = {}): string | null => {
  const [text, offset] = split(marked);
  return hoverAt(analyze(text, options), offset, { showsProblems: true })?.markdown.en ?? null;
};
