import * as z from 'zod/mini';
import { fixer, ignoreFix } from '../../core/index.ts';
import type { Analysis, Fix, LineRange, Problem } from '../../core/index.ts';
import type { Analysed } from '../documents/analyses.ts';
import { nextTurn } from '../editor/answer.ts';

/** What can be done about a problem: an edit that mends it, a line to copy, or the comment that ignores it. */
export interface Offer {
  readonly problem: Problem;
  readonly fix: Fix;
  /** True for the comment that ignores it. */
  readonly ignores: boolean;
}

const position = z.object({ line: z.number(), character: z.number() });

const note = z.object({
  uri: z.string(),
  version: z.number(),
  code: z.string(),
  range: z.object({ start: position, end: position }),
  title: z.string(),
});

/** What finds an offer again in the same version of its document; `title` is the English one. */
export type OfferNote = Readonly<z.infer<typeof note>>;

export const noteOf = ({ problem, fix }: Offer, { uri, version, analysis }: Analysed): OfferNote => ({
  uri,
  version,
  code: problem.code,
  range: analysis.lines.rangeOf(problem.range),
  title: fix.title.en,
});

/** Null for what is no note of ours. */
export const readNote = (data: unknown): OfferNote | null => {
  const parsed = note.safeParse(data);
  return parsed.success ? parsed.data : null;
};

/**
 * What is offered for some problems, fixes before comments that ignore. What came in meanwhile is heard between two
 * problems; once the answer is of no use no more is tried and nothing is offered.
 */
export const offersFor = async (
  analysis: Analysis,
  problems: readonly Problem[],
  isCancelled: () => boolean,
): Promise<readonly Offer[]> => {
  const fixes = fixer(analysis, { isCancelled });
  const offers: Offer[] = [];
  for (const problem of problems) {
    await nextTurn();
    if (isCancelled()) return [];
    offers.push(...fixes(problem).map((fix) => ({ problem, fix, ignores: false })));
  }
  const ignores = problems.flatMap((problem) => {
    const fix = ignoreFix(analysis, problem);
    return fix === null ? [] : [{ problem, fix, ignores: true }];
  });
  return [...offers, ...ignores];
};

/** The offer that a note tells of, worked out anew; null where the analysis no longer has it. */
export const findOffer = async (
  { analysis }: Analysed,
  { code, range, title }: OfferNote,
  isCancelled: () => boolean,
): Promise<Offer | null> => {
  const problems = analysis.problems.filter(
    (problem) => problem.code === code && isSameRange(analysis.lines.rangeOf(problem.range), range),
  );
  const offers = await offersFor(analysis, problems, isCancelled);
  return offers.find(({ fix }) => fix.title.en === title) ?? null;
};

const isSameRange = (a: LineRange, b: LineRange): boolean =>
  isSamePosition(a.start, b.start) && isSamePosition(a.end, b.end);

const isSamePosition = (a: LineRange['start'], b: LineRange['start']): boolean =>
  a.line === b.line && a.character === b.character;
