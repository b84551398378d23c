import type { Analysis, ConfigAnalysis } from '../../analysis/analysis.ts';
import { analyze } from '../../analysis/analyze.ts';
import { amountsBeside, shortAmounts } from '../../ray/amounts-text.ts';
import { compareReleases } from '../../ray/release.ts';
import type { Words } from '../../text/words.ts';
import { fixAll } from '../fix-all.ts';
import { surelyEnds } from '../glance/ended-engine.ts';
import { briefly, standingOf } from '../glance/standing.ts';
import { mended } from '../mend.ts';
import { compareConfigs } from '../release-diff/compare-configs.ts';
import { directionOf, problemChanges } from '../release-diff/problem-changes.ts';
import type { Direction } from '../release-diff/problem-changes.ts';
import type { Change, Comparison } from '../release-diff/shape.ts';
import type { Demand } from '../../demand/demand.ts';

/** What another release would change for a file, in a few words. */
export interface ReleaseChange {
  readonly release: string;
  /** `same` where the file means the same there. */
  readonly direction: Direction | 'same';
  readonly words: Words;
}

/** What the release would change for the text of an analysis; null for a text that holds no config. */
export const releaseChange = (analysis: Analysis, release: string): ReleaseChange | null => {
  const { text, work, configs } = analysis;
  const own = configs[0]?.ray;
  if (work === null || own === undefined) return null;
  const on = (version: string): Analysis => analyze(text, { ...work.options, rayVersionOption: version }, analysis);
  if (compareReleases(own.version, release) === 0) return { release, direction: 'same', words: SAME };
  const after = on(release);
  if (!own.covered) return { release, direction: 'other', words: standingOf(after, 0) ?? NOT_KNOWN };
  return { release, ...changeBetween(on(own.version), after) };
};

const SAME: Words = { en: 'nothing changes', vi: 'không có gì thay đổi' };
const NOT_KNOWN: Words = { en: 'not known', vi: 'chưa biết' };

interface Part {
  readonly direction: Direction;
  readonly words: Words;
}

const changeBetween = (before: Analysis, after: Analysis): Omit<ReleaseChange, 'release'> => {
  const later = after.configs.some(({ verdict }) => verdict.status === 'rejected') ? mendedOf(after) : null;
  const ofConfigs = after.configs.flatMap((config, index) => {
    const former = before.configs[index];
    return former === undefined ? [] : configParts({ former, config, later, after, index });
  });
  const isTold = ofConfigs.some(({ words }) => words === REJECTED || words === REJECTED_UNTIL_MENDED);
  const parts = [...ofConfigs, ...problemParts({ before, after, later, isTold })];
  if (parts.length === 0) return { direction: 'same', words: SAME };
  const text = (language: keyof Words): string => [...new Set(parts.map(({ words }) => words[language]))].join(' · ');
  const order: readonly Direction[] = ['worse', 'better', 'other'];
  const direction = order.find((one) => parts.some((part) => part.direction === one)) ?? 'other';
  return { direction, words: { en: text('en'), vi: text('vi') } };
};

/** The analysis of the text with its safe fixes made; null where Ray rejects it still. */
const mendedOf = (after: Analysis): Analysis | null => {
  if (after.work === null || fixAll(after).length === 0) return null;
  const later = mended(after, after.work.options);
  return later.configs.some(({ verdict }) => verdict.status === 'rejected') ? null : later;
};

interface Moved {
  readonly former: ConfigAnalysis;
  readonly config: ConfigAnalysis;
  /** Where Ray rejects the text but not once its safe fixes are made: how it stands then. */
  readonly later: Analysis | null;
  readonly after: Analysis;
  readonly index: number;
}

/** What Ray rejects reserves nothing: amounts are those of the mended text, if there is one. */
const configParts = ({ former, config, later, after, index }: Moved): readonly Part[] => {
  const isRejected = config.verdict.status === 'rejected';
  const told = verdictPart(compareConfigs(former, config), later !== null);
  const shown = isRejected ? (later?.configs[index] ?? null) : config;
  if (shown === null) return told;
  const comparison = compareConfigs(former, shown);
  return [
    ...told,
    ...(comparison.demand === null ? [] : demandPart(comparison.demand)),
    ...fitPart(comparison, isRejected && later !== null ? later : after, index),
  ];
};

const verdictPart = ({ verdict }: Comparison, isMended: boolean): readonly Part[] => {
  if (verdict === null) return [];
  const { status } = verdict.after;
  if (status === 'rejected') {
    if (verdict.before.status === 'rejected') return [];
    return [{ direction: 'worse', words: isMended ? REJECTED_UNTIL_MENDED : REJECTED }];
  }
  if (verdict.before.status !== 'rejected') return [];
  return [{ direction: 'better', words: status === 'accepted' ? ACCEPTED : NO_LONGER_REJECTED }];
};

const REJECTED: Words = { en: 'Ray rejects it', vi: 'Ray từ chối' };
const REJECTED_UNTIL_MENDED: Words = {
  en: 'rejected; safe fixes mend it',
  vi: 'từ chối; sửa an toàn là được',
};
const ACCEPTED: Words = { en: 'Ray accepts it', vi: 'Ray chấp nhận' };
const NO_LONGER_REJECTED: Words = { en: 'no longer rejected for sure', vi: 'không còn chắc chắn bị từ chối' };

/** The amounts at the start, or where those stay, at most. */
const demandPart = ({ before, after }: Change<Demand | null>): readonly Part[] => {
  if (before === null || after === null)
    return [{ direction: 'other', words: after === null ? NO_LONGER_KNOWN : amounts(after) }];
  const [was, is] = [shortAmounts(before.initial), shortAmounts(after.initial)];
  if (was !== is) return [amountsPart(was, amountsBeside(after.initial, before.initial))];
  const [most, mostNow] = [shortAmounts(before.max), amountsBeside(after.max, before.max)];
  return most === shortAmounts(after.max)
    ? []
    : [{ direction: 'other', words: { en: `at most ${most} → ${mostNow}`, vi: `nhiều nhất ${most} → ${mostNow}` } }];
};

const NO_LONGER_KNOWN: Words = { en: 'what it reserves is not known', vi: 'chưa biết giữ chỗ bao nhiêu' };

const amounts = ({ initial }: Demand): Words => ({
  en: `reserves ${shortAmounts(initial)}`,
  vi: `giữ chỗ ${shortAmounts(initial)}`,
});

const amountsPart = (was: string, is: string): Part => ({
  direction: 'other',
  words: { en: `${was} → ${is}`, vi: `${was} → ${is}` },
});

/** How it stands where that is another than before. */
const fitPart = ({ fit }: Comparison, after: Analysis, index: number): readonly Part[] => {
  if (fit === null) return [];
  const words = standingOf(after, index);
  if (words === null) return [];
  const [was, is] = [fit.before, fit.after].map((fits) => fits?.initial.status);
  const direction =
    was === is
      ? 'other'
      : is === 'fits' && !surelyEnds(after, index)
        ? 'better'
        : is === 'does-not-fit'
          ? 'worse'
          : 'other';
  return [{ direction, words: briefly(words) }];
};

interface Told {
  readonly before: Analysis;
  readonly after: Analysis;
  readonly later: Analysis | null;
  /** True where it is said already that Ray rejects the text. */
  readonly isTold: boolean;
}

/** How many problems come and go, from warnings on; `isTold`: that Ray rejects the file stands there already. */
const problemParts = ({ before, after, later, isTold }: Told): readonly Part[] => {
  const all = problemChanges(before.problems, after.problems, later?.problems ?? []);
  const changes = isTold ? all.filter((one) => one.after?.rejects === undefined) : all;
  const count = (direction: Direction): number => changes.filter((one) => directionOf(one) === direction).length;
  const [worse, better] = [count('worse'), count('better')];
  return [
    ...(worse === 0 ? [] : [{ direction: 'worse' as const, words: moreProblems(worse) }]),
    ...(better === 0 ? [] : [{ direction: 'better' as const, words: fewerProblems(better) }]),
  ];
};

const moreProblems = (count: number): Words => ({
  en: `${String(count)} new ${count === 1 ? 'problem' : 'problems'}`,
  vi: `thêm ${String(count)} vấn đề`,
});

const fewerProblems = (count: number): Words => ({
  en: `${String(count)} ${count === 1 ? 'problem' : 'problems'} gone`,
  vi: `bớt ${String(count)} vấn đề`,
});
