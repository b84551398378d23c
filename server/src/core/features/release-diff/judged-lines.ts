import type { Problem } from '../../problems/problem.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { FitStatus } from '../../fit/fit.ts';
import { say } from '../../text/words.ts';
import type { Language } from '../../text/words.ts';
import { SEVERITY, fitText } from '../status-words.ts';
import { directionOf } from './problem-changes.ts';
import type { Direction } from './problem-changes.ts';
import type { Change, Comparison, ConfigChange, Fits, ProblemChange, ReleaseDiff } from './shape.ts';
import { TEXT, verdictWords } from './words.ts';

/** A line and whether it tells of something worse. */
export interface JudgedLine {
  readonly direction: Direction;
  readonly text: string;
}

/** Verdicts, fits and problems, in this order: the first is what a person must know first. */
export const judgedLines = (diff: ReleaseDiff, language: Language): readonly JudgedLine[] => [
  ...diff.configs.flatMap((config) => verdictLine(config, diff, language)),
  ...diff.configs.flatMap(({ fit, mended }) => fitLines(mended ? mended.fit : fit, language)),
  ...diff.problems.filter((problem) => isShown(problem, diff)).map((problem) => problemLine(problem, diff, language)),
];

const VERDICTS: readonly Verdict['status'][] = ['accepted', 'unknown', 'rejected'];
const FITS: readonly FitStatus[] = ['fits', 'unknown', 'depends', 'does-not-fit'];

const direction = (before: number, after: number): Direction =>
  after > before ? 'worse' : after < before ? 'better' : 'other';

const verdictLine = (
  { verdict, range }: ConfigChange,
  { from, to, lines, configs }: ReleaseDiff,
  language: Language,
): readonly JudgedLine[] => {
  if (verdict === null) return [];
  const [before, after] = [VERDICTS.indexOf(verdict.before.status), VERDICTS.indexOf(verdict.after.status)];
  const said = [verdictWords(verdict.after, to), verdictWords(verdict.before, from)];
  const place = configs.length > 1 ? `${String(lines.positionAt(range.start).line + 1)}: ` : '';
  const text = said.map((words) => say(words, language)).join('; ');
  return [{ direction: direction(before, after), text: `${place}${text.charAt(0).toUpperCase()}${text.slice(1)}.` }];
};

const fitLines = (fit: Comparison['fit'], language: Language): readonly JudgedLine[] =>
  fit === null ? [] : (['initial', 'max'] as const).flatMap((level) => fitLine(fit, level, language));

const fitLine = ({ before, after }: Change<Fits>, level: 'initial' | 'max', language: Language): JudgedLine[] => {
  const [was, is] = [before?.[level], after?.[level]];
  if (was === undefined || is === undefined) return [];
  if (was.status === is.status && was.pendingTotal === is.pendingTotal) return [];
  const byStatus = direction(FITS.indexOf(was.status), FITS.indexOf(is.status));
  const byCount = direction(was.pendingTotal ?? 0, is.pendingTotal ?? 0);
  const text = `${say(TEXT[level], language)}: ${fitText(was, language)} → ${fitText(is, language)}`;
  return [{ direction: byStatus === 'other' ? byCount : byStatus, text }];
};

/** What only follows from a refusal that the safe fixes end is not told: the amounts beside it are those after them. */
const isShown = ({ after, mended }: ProblemChange, { configs }: ReleaseDiff): boolean => {
  const follows = mended && after?.rejects === undefined && after?.severity === 'error';
  return !(follows && configs.some((config) => config.mended !== null));
};

const problemLine = (change: ProblemChange, { lines }: ReleaseDiff, language: Language): JudgedLine => {
  const { before, after, mended } = change;
  const place = (problem: Problem): string => {
    const { line, character } = lines.positionAt(problem.range.start);
    return `${String(line + 1)}:${String(character + 1)} ${say(SEVERITY[problem.severity], language)}`;
  };
  const said = (problem: Problem): string => `${place(problem)} ${say(problem.message, language)} [${problem.code}]`;
  if (after === null)
    return {
      direction: directionOf(change),
      text: before === null ? '' : `${said(before)} – ${say(TEXT.gone, language)}`,
    };
  return {
    direction: directionOf(change),
    text: `${said(after)}${mended ? ` – ${say(TEXT.mended, language)}` : ''}`,
  };
};
