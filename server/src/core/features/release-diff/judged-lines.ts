import type { Problem } from '../../problems/problem.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { FitStatus } from '../../fit/fit.ts';
import { say } from '../../text/words.ts';
import type { Language } from '../../text/words.ts';
import type { TextRange } from '../../text/text-range.ts';
import { costWords } from '../costs.ts';
import { SEVERITY, fitText } from '../status-words.ts';
import { directionOf } from './problem-changes.ts';
import type { Direction } from './problem-changes.ts';
import type { Change, ConfigChange, Fits, ProblemChange, ReleaseDiff } from './shape.ts';
import type { SheetLine } from './sheet.ts';
import { TEXT, verdictWords } from './words.ts';

type Line = SheetLine<TextRange>;

/** Verdicts, fits and problems, in this order: the first is what a person must know first. */
export const judgedLines = (diff: ReleaseDiff, language: Language): readonly Line[] => [
  ...diff.configs.flatMap((config) => verdictLine(config, diff, language)),
  ...diff.configs.flatMap((config) => fitLines(config, language)),
  ...diff.configs.flatMap((config) => costLines(config, language)),
  ...diff.problems.filter((problem) => isShown(problem, diff)).map((problem) => problemLine(problem, language)),
];

const VERDICTS: readonly Verdict['status'][] = ['accepted', 'unknown', 'rejected'];
const FITS: readonly FitStatus[] = ['fits', 'unknown', 'depends', 'does-not-fit'];

const direction = (before: number, after: number): Direction =>
  after > before ? 'worse' : after < before ? 'better' : 'other';

const ALONE = { severity: null, code: null, isGone: false, isMended: false };

const verdictLine = (
  { verdict, range }: ConfigChange,
  { from, to }: ReleaseDiff,
  language: Language,
): readonly Line[] => {
  if (verdict === null) return [];
  const [before, after] = [VERDICTS.indexOf(verdict.before.status), VERDICTS.indexOf(verdict.after.status)];
  const said = [verdictWords(verdict.after, to), verdictWords(verdict.before, from)];
  const text = said.map((words) => say(words, language)).join('; ');
  const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  return [{ ...ALONE, tells: 'verdict', direction: direction(before, after), place: range, text: sentence }];
};

const fitLines = ({ fit, mended, range }: ConfigChange, language: Language): readonly Line[] => {
  const told = mended ? mended.fit : fit;
  return told === null ? [] : (['initial', 'max'] as const).flatMap((level) => fitLine(told, level, range, language));
};

const fitLine = (
  { before, after }: Change<Fits>,
  level: 'initial' | 'max',
  place: TextRange,
  language: Language,
): readonly Line[] => {
  const [was, is] = [before?.[level], after?.[level]];
  if (was === undefined || is === undefined) return [];
  if (was.status === is.status && was.pendingTotal === is.pendingTotal) return [];
  const byStatus = direction(FITS.indexOf(was.status), FITS.indexOf(is.status));
  const byCount = direction(was.pendingTotal ?? 0, is.pendingTotal ?? 0);
  const text = `${say(TEXT[level], language)}: ${fitText(was, language)} → ${fitText(is, language)}`;
  return [{ ...ALONE, tells: 'fit', direction: byStatus === 'other' ? byCount : byStatus, place, text }];
};

const costLines = ({ cost, mended, range }: ConfigChange, language: Language): readonly Line[] => {
  const told = mended ? mended.cost : cost;
  if (told?.before == null || told.after === null) return [];
  const { before, after } = told;
  return (['initial', 'max'] as const).flatMap((level) => {
    const [was, is] = [before[level], after[level]];
    if (was === null || is === null || (was.amount === is.amount && was.certainty === is.certainty)) return [];
    const [from, to] = [was, is].map((one) => say(costWords(one, after.currency), language));
    const text = `${say(TEXT[level], language)}: ${String(from)} → ${String(to)} ${say(TEXT.anHour, language)}`;
    return [
      { ...ALONE, tells: 'cost', direction: direction(Number(was.amount), Number(is.amount)), place: range, text },
    ];
  });
};

/** What only follows from a refusal that the safe fixes end is not told: the amounts beside it are those after them. */
const isShown = ({ after, mended }: ProblemChange, { configs }: ReleaseDiff): boolean => {
  const follows = mended && after?.rejects === undefined && after?.severity === 'error';
  return !(follows && configs.some((config) => config.mended !== null));
};

const problemLine = (change: ProblemChange, language: Language): Line => {
  const { before, after, mended } = change;
  const told: Problem | null = after ?? before;
  return {
    tells: 'problem',
    direction: directionOf(change),
    place: told?.range ?? { start: 0, end: 0 },
    severity: told && say(SEVERITY[told.severity], language),
    text: told === null ? '' : say(told.message, language),
    code: told?.code ?? null,
    isGone: after === null,
    isMended: after !== null && mended,
  };
};
