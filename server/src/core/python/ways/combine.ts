import { feedsOf } from '../../options/options-of.ts';
import { unread } from '../../deployments/settings.ts';
import type { DeploymentSettings } from '../../deployments/settings.ts';
import type { Words } from '../../text/words.ts';
import { stoppedAt } from '../stopped.ts';
import type { Built } from '../built.ts';
import type { CodePlace } from '../evaluate/state/values.ts';
import type { CodeDeployment, CodeDoubt, CodeWay, Outcome } from '../outcome.ts';
import { isAgreed, meaningOf, textOf } from './agreement.ts';
import { givenOnAll } from './given.ts';
import { conditionOf, hangsOn, hasAll, ownOf, placeOf, refusedWhere, sharedBy } from './condition.ts';
import type { Decision, Leaf } from './explore.ts';

type Read = Outcome & { readonly kind: 'read' };

/** What comes of all ways together, and each of them where they differ. */
export interface Combined {
  readonly outcome: Outcome;
  readonly ways: readonly CodeWay[];
  readonly refusals: readonly CodeDoubt[];
}

type Where = (place: CodePlace) => Words;

/** What holds whichever way is gone. A way that Ray refuses leaves a doubt and decides no amount. */
export const combined = (leaves: readonly Leaf[], where: Where): Combined => ({
  ...agreedOn(leaves, where),
  refusals: refusalsIn(leaves),
});

const agreedOn = (leaves: readonly Leaf[], where: Where): Omit<Combined, 'refusals'> => {
  const live = leaves.filter(({ reading }) => reading.outcome.kind !== 'refused');
  const [first = leaves[0], second] = live;
  if (first === undefined) throw new Error('no way at all');
  const { outcome } = first.reading;
  const read = live.map(({ reading }) => reading.outcome).filter((one) => one.kind === 'read');
  if (second === undefined)
    return { outcome: leaves.length > 1 && read.length > 0 ? together(read, leaves) : outcome, ways: [] };
  const ways = live.map((leaf) => wayOf(leaf, sharedBy(live)));
  const reason = hangsOn(live);
  if (read.length < live.length || !haveSameNames(read)) return { outcome: open(first, reason), ways };
  const whole = together(read, leaves);
  if (read.every((one) => isAgreed(one.deployments, whole.deployments)))
    return { outcome: whole, ways: read.every(({ built }) => built.length === whole.built.length) ? [] : ways };
  const deployments = whole.deployments.map((_, index) => common(whole, read, index, reason, where));
  return { outcome: { ...whole, deployments }, ways };
};

/** A way by the conditions that all ways do not have in common. */
const wayOf = (leaf: Leaf, shared: readonly Decision[]): CodeWay => {
  const own = ownOf(leaf, shared);
  return { condition: conditionOf(own), place: placeOf(own), outcome: leaf.reading.outcome };
};

const open = ({ reading }: Leaf, { why, place }: CodeDoubt): Outcome => ({
  kind: 'unknown',
  why,
  place,
  target: reading.outcome.target,
});

/** The same deployments, of which code gives nothing else but options. */
const haveSameNames = (read: readonly Read[]): boolean =>
  new Set(read.map(({ deployments }) => meaningOf(deployments.map(({ settings }) => besideOptions(settings))))).size ===
  1;

const besideOptions = (settings: DeploymentSettings): unknown =>
  Object.fromEntries(Object.entries(settings).filter(([key]) => !OPTIONS.has(key)));

const OPTIONS: ReadonlySet<string> = new Set(feedsOf('DeploymentSchema').map(([, { setting }]) => setting));

/** The doubts and assumptions of every way, with what it hangs on whether Ray refuses it. */
const together = (read: readonly Read[], leaves: readonly Leaf[]): Read => {
  const [own] = read;
  if (own === undefined) throw new Error('nothing was read');
  const first = givenOnAll(own, read);
  const doubts = distinct([...read.flatMap((one) => one.doubts), ...refusalsIn(leaves)]);
  return {
    ...first,
    doubts,
    certain: doubts.length === 0,
    assumptions: distinct(read.flatMap((one) => one.assumptions)),
    built: builtOnAll(read),
  };
};

/** The models that code makes whichever way is gone. */
const builtOnAll = ([first, ...others]: readonly Read[]): readonly Built[] => {
  const made = others.map(({ built }) => new Set(built.map(textOf)));
  return first?.built.filter((one) => made.every((texts) => texts.has(textOf(one)))) ?? [];
};

/** What makes Ray refuse it, with the conditions on which that alone hangs. */
const refusalsIn = (leaves: readonly Leaf[]): readonly CodeDoubt[] => {
  const groups = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const { outcome } = leaf.reading;
    const key = outcome.kind === 'refused' ? JSON.stringify(outcome) : null;
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), leaf]);
  }
  return leaves.length === 1 ? [] : [...groups.values()].flatMap((group) => refusalOf(group, leaves));
};

const refusalOf = (group: readonly Leaf[], leaves: readonly Leaf[]): readonly CodeDoubt[] => {
  const shared = sharedBy(group);
  const isAlone = leaves.every((leaf) => group.includes(leaf) || !hasAll(leaf, shared));
  const told = isAlone ? [shared] : group.map(({ decisions }) => decisions);
  const [first] = group;
  if (first?.reading.outcome.kind !== 'refused') return [];
  const { why, place } = first.reading.outcome;
  return told.map((decisions) => ({ why: refusedWhere(conditionOf(decisions), why), place }));
};

const distinct = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

/** A deployment of which only that is known that is the same on every way. */
const common = (whole: Read, read: readonly Read[], index: number, reason: CodeDoubt, where: Where): CodeDeployment => {
  const all = read.flatMap(({ deployments }) => deployments[index] ?? []);
  const first = whole.deployments[index];
  if (first === undefined || reason.place === null) throw new Error('ways have other deployments');
  const { place } = reason;
  const differing = feedsOf('DeploymentSchema').filter(
    ([, { setting }]) => new Set(all.map(({ settings }) => meaningOf(settings[setting]))).size > 1,
  );
  const lost = unread(stoppedAt(where(place), reason.why), 'code');
  const settings = { ...first.settings, ...Object.fromEntries(differing.map(([, { setting }]) => [setting, lost])) };
  const options = new Set(differing.map(([option]) => option));
  const kept = first.unread.filter(({ option }) => !options.has(option));
  return {
    ...first,
    settings,
    unread: [...kept, ...[...options].map((option) => ({ option, why: reason.why, place }))],
  };
};
