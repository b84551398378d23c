import type { Fix } from '../../../problems/problem.ts';
import type { Edit } from '../../../text/text-range.ts';
import type { Words } from '../../../text/words.ts';
import { fewerReplicas, gpuShares, otherStrategy, smallerPieces } from './deployment-fixes.ts';
import type { Proposal } from './deployment-fixes.ts';
import { capped, merged, routers, toZero, without } from './application-fixes.ts';
import { NOTHING, changeText, leftText } from './change-text.ts';
import { moreWorkers } from './more-workers.ts';
import { startLine } from './start-line.ts';
import type { Level } from '../../../fit/demand/problem-of.ts';
import { leastOf } from '../../../demand/sums.ts';
import { amountsText } from '../../../ray/amounts-text.ts';
import type { Capacity } from '../../../capacity/capacity.ts';
import type { Trial } from '../../../capacity/trial.ts';
import type { ConfigContext } from '../../rule.ts';

/** Each try lays the whole config out again, so in a file of many applications only the first of each kind are tried. */
const TRIES = 24;

/** More than this nobody reads; the line for one more node stands below them. */
const MENU = 5;

/** An edit that was tried out. */
interface Tried {
  /** Which one is preferred is known once all were tried. */
  readonly fix: Omit<Fix, 'preferred'>;
  readonly fits: boolean;
  /** What stays pending; Infinity where nobody knows. */
  readonly left: number;
  readonly changesService: boolean;
  /** Null for more nodes: those are no edit of the config. */
  readonly proposal: Proposal | null;
}

/** Edits, each tried out before it is offered: whole cures first, and last the line that adds a node where people add them. */
export const capacityFixes = (context: ConfigContext, level: Level): readonly Fix[] => {
  const kinds = [
    [...(level === 'max' ? capped(context) : []), ...fewerReplicas(context, level)],
    routers(context),
    merged(context),
    smallerPieces(context, level),
    toZero(context),
    otherStrategy(context),
    gpuShares(context, level),
    without(context),
  ];
  const most = Math.floor(TRIES / kinds.filter((kind) => kind.length > 0).length);
  const proposals = kinds.flatMap((kind) => kind.slice(0, most));
  const workers = moreWorkers(context, level).map((fix) => ({
    fix,
    fits: true,
    left: 0,
    changesService: false,
    proposal: null,
  }));
  const tried = [...proposals.flatMap((proposal) => offer(proposal, context, level)), ...workers].sort(byWorth);
  const shown = [...(level === 'initial' ? ceilingToo(tried, context) : []), ...tried].slice(0, MENU);
  const mends = shown.findIndex(({ fits }) => fits);
  const line = startLine(context.capacity, level);
  return [...shown.map(({ fix }, i) => ({ ...fix, preferred: i === mends })), ...(line === null ? [] : [line])];
};

/** What cures all stands before what cures a part, and in both what leaves the service as it is. */
const byWorth = (a: Tried, b: Tried): number =>
  Number(b.fits) - Number(a.fits) || Number(a.changesService) - Number(b.changesService) || (a.left < b.left ? -1 : Number(a.left > b.left)); // prettier-ignore

const offer = (proposal: Proposal, context: ConfigContext, level: Level): readonly Tried[] => {
  const { title, mendsAlone, changesService = false } = proposal;
  const edits = editsOf(proposal);
  const after = edits.length === 0 ? null : context.after(edits);
  if (after === null || isOutgrown(after)) return [];
  const change = mendsAlone ? NOTHING : changeText(context.capacity, after, level);
  if (change === null) return [];
  const fit = after.fit(level);
  const fits = fit?.status === 'fits';
  if (mendsAlone && !fits) return [];
  const atMost = fits && level === 'initial' && growsBeyond(context.capacity) && after.fit('max')?.status === 'fits';
  const words = joined(title(change), leftText(fit, atMost, changesService));
  const left = fits ? 0 : (fit?.pendingTotal ?? Infinity);
  return [{ fix: { title: words, edits }, fits, left, changesService, proposal }];
};

/** True where the highest counts ask for more than the first ones: while those lack room, they do too. */
const growsBeyond = (capacity: Capacity): boolean => {
  const known = leastOf(capacity);
  return known !== null && amountsText(known.initial) !== amountsText(known.max);
};

const editsOf = ({ edits }: Proposal): readonly Edit[] => edits.filter((edit) => edit !== null);

const joined = (a: Words, b: Words): Words => ({ en: a.en + b.en, vi: a.vi + b.vi });

/** Ray refuses an actor that asks for more than its first bundle holds. */
const isOutgrown = ({ applications }: Trial): boolean =>
  applications.some(({ deployments }) => deployments.some(({ outgrown }) => outgrown !== null));

/** The first cure of the start that lacks room only at the highest counts, with the limit that gives it room there too. */
const ceilingToo = (tried: readonly Tried[], context: ConfigContext): readonly Pick<Tried, 'fix' | 'fits'>[] => {
  if (!growsBeyond(context.capacity)) return [];
  const cure = tried.find(({ fits, changesService, proposal }) => fits && !changesService && proposal !== null);
  const start = cure?.proposal?.mendsAlone ? null : cure?.proposal;
  const first = start && context.after(editsOf(start));
  if (start == null || first == null || first.fit('max')?.status === 'fits') return [];
  for (const limit of [...capped(context), ...fewerReplicas(context, 'max')]) {
    const edits = [...editsOf(start), ...editsOf(limit)];
    const after = haveRoom(edits) ? context.after(edits) : null;
    if (after?.fit('initial')?.status !== 'fits' || after.fit('max')?.status !== 'fits') continue;
    const title = joined(both(start.title(NOTHING), limit.title(NOTHING)), leftText(after.fit('initial'), true, false));
    return [{ fix: { title, edits }, fits: true }];
  }
  return [];
};

/** Two changes in one title that fits its row: what both end with is said once, and the amounts are in their own titles. */
const both = (one: Words, other: Words): Words => ({ en: inOne(one.en, other.en), vi: inOne(one.vi, other.vi) });

const inOne = (one: string, other: string): string => {
  const words = one.split(' ');
  const shared = words.findIndex(
    (word, i) => i > 0 && !/^[\d.]+$/.test(word) && other.endsWith(` ${words.slice(i).join(' ')}`),
  );
  const first = shared < 0 ? one : words.slice(0, shared).join(' ');
  return `${first}, ${other.charAt(0).toLowerCase()}${other.slice(1)}`;
};

/** True where no edit touches another. */
const haveRoom = (edits: readonly Edit[]): boolean => {
  const sorted = edits.toSorted((a, b) => a.range.start - b.range.start);
  return sorted.every(({ range }, i) => i === 0 || range.start > (sorted[i - 1]?.range.end ?? -1));
};
