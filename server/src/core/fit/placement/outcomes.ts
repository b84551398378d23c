import type { Item, Problem } from '../demand/problem.ts';
import type { Fit } from '../fit.ts';
import type { Yard } from '../nodes/yard.ts';
import { run } from '../search/run.ts';
import type { Policy, Run } from '../search/run.ts';
import { WAYS } from '../search/samples.ts';

/** Outcomes that are told apart. */
const MOST = 6;

/** Items placed in all tries together, and the most tries. */
const STEPS = 6000;
const TRIES = 40;

/**
 * Ways in which Ray may lay the demand out that differ in who waits; the first follows the order of the file. Where the
 * fit leaves nothing to chance there is one. Others are looked for by a few orders, then by shuffled ones, always the same.
 */
export const outcomesOf = (problem: Problem, yard: Yard, fit: Fit): readonly Run[] => {
  const found = new Map<string, Run>();
  const tries = isOpen(fit) ? triesFor(problem) : 1;
  for (let i = 0; i < tries && found.size < MOST; i++) {
    const one = wayOf(i, problem, yard);
    const key = waitingOf(one, problem).join();
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
};

/** Ways in which Ray may lay the demand out, whoever waits: some of many, always the same. */
export const someWays = (problem: Problem, yard: Yard): readonly Run[] =>
  Array.from({ length: triesFor(problem) }, (_, i) => wayOf(i, problem, yard));

const triesFor = (problem: Problem): number =>
  Math.min(TRIES, Math.max(WAYS.length, Math.floor(STEPS / count(problem))));

const wayOf = (index: number, problem: Problem, yard: Yard): Run =>
  run(problem, yard, { ...orderOf(index, yard), untilWait: false });

/** Whether chance decides who waits, as far as is known. */
const isOpen = ({ status, pending }: Fit): boolean => status !== 'fits' && pending === null;

const count = ({ inOrder }: Problem): number => Math.max(1, inOrder.length);

/** Replicas that wait, by owner. */
export const waitingOf = ({ waiting }: Run, { owners }: Problem): readonly number[] => {
  const counts = owners.map(({ unbuilt }) => unbuilt);
  for (const { item, replicas } of waiting) counts[item.owner] = (counts[item.owner] ?? 0) + replicas;
  return counts;
};

const orderOf = (index: number, { nodes }: Yard): { readonly policy: Policy; readonly ring: readonly number[] } => {
  const forth = nodes.map((_, i) => i);
  const [policy, back] = WAYS[index] ?? [];
  if (policy !== undefined) return { policy, ring: back === true ? forth.reverse() : forth };
  const random = numbersFrom(index);
  return { policy: anyHead(random), ring: shuffled(forth, random) };
};

const anyHead =
  (random: () => number): Policy =>
  (heads: readonly (Item | undefined)[]): number => {
    const open = heads.flatMap((head, i) => (head === undefined ? [] : [i]));
    return open[Math.floor(random() * open.length)] ?? -1;
  };

const shuffled = (places: readonly number[], random: () => number): readonly number[] =>
  places
    .map((place) => [random(), place] as const)
    .sort(([a], [b]) => a - b)
    .map(([, place]) => place);

/** Numbers from 0 to 1 that a seed decides (a linear congruential generator). */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};
