import { analyze, applyEdits, completionsAt, definitionAt, fixAll, fixer, hintsOf, hoverAt, ignoreFix, lensesOf, linksOf, namedPlaces, refactoringsAt, symbolsOf } from '../../server/src/core/index.ts'; // prettier-ignore
import type { Analysis, AnalyzeOptions, Edit, Fix, Problem, TextRange } from '../../server/src/core/index.ts';
import { Broken, must } from './broken.ts';
import { rewritten } from './rewritten.ts';
import { sure, told } from './told.ts';

type Random = (below: number) => number;

/** The analysis of a text in which no rule may throw. */
export const analysed = (text: string, options: AnalyzeOptions, previous?: Analysis): Analysis =>
  analyze(
    text,
    {
      ...options,
      onFault: (code, error) => {
        throw new Broken(`rule ${code} throws ${String(error)}`);
      },
    },
    previous,
  );

const isInside = ({ start, end }: TextRange, length: number): boolean => start >= 0 && start <= end && end <= length;

/** Every place of an analysis lies in its text, and edits do not cross each other; each fix is tried, which takes its time. */
export const placesHold = (analysis: Analysis, withFixes = true): void => {
  const { text, problems, configs } = analysis;
  const fixes = fixer(analysis);
  for (const problem of problems) {
    must(isInside(problem.range, text.length), `range of ${problem.code} outside of the text`);
    for (const { range, file } of problem.related)
      must(isInside(range, (file?.text ?? text).length), `related range of ${problem.code} outside of the text`);
    if (withFixes) for (const fix of fixes(problem)) editsHold(fix.edits, text, `${problem.code}: ${fix.title.en}`);
  }
  for (const { range } of configs) must(isInside(range, text.length), 'range of a config outside of the text');
};

const editsHold = (edits: readonly Edit[], text: string, what: string): void => {
  const sorted = edits.toSorted((a, b) => a.range.start - b.range.start);
  sorted.forEach(({ range }, i) => {
    must(isInside(range, text.length), `edit outside of the text, ${what}`);
    must(range.start >= (sorted[i - 1]?.range.end ?? 0), `edits cross each other, ${what}`);
  });
};

/** No feature throws, wherever it is asked. */
export const featuresHold = (analysis: Analysis, random: Random): void => {
  lensesOf(analysis);
  symbolsOf(analysis);
  hintsOf(analysis);
  linksOf(analysis);
  for (let i = 0; i < 3; i++) {
    const offset = random(analysis.text.length + 1);
    hoverAt(analysis, offset);
    completionsAt(analysis, offset);
    definitionAt(analysis, offset);
    namedPlaces(analysis);
    refactoringsAt(analysis, offset);
  }
  fixAll(analysis);
};

/** A comment at the top changes nothing that is sure, nor do line breaks of another kind. */
export const staysSure = (analysis: Analysis, options: AnalyzeOptions): void => {
  const { text } = analysis;
  if (/^[\uFEFF%]/.test(text)) return;
  must(sure(analysed(`# note\n${text}`, options)) === sure(analysis), 'a comment at the top changes the answer');
  if (/\r|\\\n|["'|>]/.test(text)) return;
  must(sure(analysed(text.replaceAll('\n', '\r\n'), options)) === sure(analysis), 'CRLF changes the answer');
};

/** What says the same in other words, order or spacing has the same answer. */
export const saysTheSame = (analysis: Analysis, options: AnalyzeOptions, random: Random): void => {
  const other = rewritten(analysis.text, random);
  if (other !== null) must(sure(analysed(other.text, options)) === sure(analysis), other.what);
};

/** What is taken over from an older analysis is what a fresh one says. */
export const isFresh = (text: string, options: AnalyzeOptions, previous: Analysis, withFixes = true): Analysis => {
  const kept = analysed(text, options, previous);
  must(told(kept, withFixes) === told(analysed(text, options), withFixes), 'incremental is not fresh');
  return kept;
};

/** The sides of an unfinished merge are no YAML together; what is wrong with one of them is told when it stands alone. */
const isYaml = ({ problems }: Analysis): boolean =>
  !problems.some(({ code }) => code === 'yaml-syntax' || code === 'conflict-marker');

const isOf =
  (problem: Problem) =>
  (other: Problem): boolean =>
    other.code === problem.code && other.message.en === problem.message.en;

const count = (analysis: Analysis, problem: Problem): number => analysis.problems.filter(isOf(problem)).length;

/** Each fix leaves YAML and ends its problem; each comment that ignores one hides it. */
export const fixesHold = (analysis: Analysis, options: AnalyzeOptions): void => {
  const fixes = fixer(analysis);
  for (const problem of analysis.problems) {
    for (const fix of fixes(problem)) if (fix.copy === undefined) fixHolds(analysis, options, problem, fix);
    const ignore = ignoreFix(analysis, problem);
    if (ignore !== null && problem.code !== 'stale-ignore') fixHolds(analysis, options, problem, ignore, 'Ignore');
  }
};

/** Their steps lower an amount that may still be too much. */
const STEPWISE = /-contention$|^node-fit$|^ceiling-over-capacity$/;

const fixHolds = (
  analysis: Analysis,
  options: AnalyzeOptions,
  problem: Problem,
  { edits, title }: Pick<Fix, 'edits' | 'title'>,
  name = title.en.replace(/\d+|".*?"|'.*?'/g, '_'),
): void => {
  const text = applyEdits(analysis.text, edits);
  const after = analysed(text, options);
  const what = `${problem.code}: ${name}`;
  must(after.kind !== 'other' || !isYaml(analysis) || after.problems.length > 0, `no config any more after ${what}`);
  must(isYaml(after) || !isYaml(analysis), `no YAML after ${what}`);
  if (STEPWISE.test(problem.code) && name !== 'Ignore') return;
  // What is read of text that is no YAML is a guess, which an edit may turn.
  if (isYaml(analysis)) must(count(after, problem) < count(analysis, problem), `the problem stays after ${what}`);
};
