import type { Item, Problem } from '../demand/problem.ts';
import { forgetful } from '../nodes/yard.ts';
import type { Yard } from '../nodes/yard.ts';
import { run } from './run.ts';
import type { Policy, Run } from './run.ts';

type Heads = readonly (Item | undefined)[];

/** The head that scores lowest. */
const lowest =
  (score: (item: Item) => number): Policy =>
  (heads: Heads): number => {
    let best = -1;
    let least = Infinity;
    for (let i = 0; i < heads.length; i++) {
      const item = heads[i];
      const value = item === undefined ? Infinity : score(item);
      if (value < least) [best, least] = [i, value];
    }
    return best;
  };

/** The order of the file, and of binding within an application. */
export const inFileOrder: Policy = lowest(({ owner }) => owner);

const size = ({ whole }: Item): number => whole.gpu + whole.amounts.reduce((sum, [, units]) => sum + units, 0);

const byTurns: Policy = (heads, turn) => {
  for (let i = 0; i < heads.length; i++) {
    const index = (turn + i) % heads.length;
    if (heads[index] !== undefined) return index;
  }
  return -1;
};

/** Each with the nodes as they are described, or the other way round. */
export const WAYS: readonly (readonly [policy: Policy, back: boolean])[] = [
  [inFileOrder, false],
  [lowest(size), true],
  [lowest((item) => -size(item)), false],
  [lowest(({ owner }) => -owner), true],
  [byTurns, false],
];

/** Items placed in all ways together. */
const STEPS = 800;

/** More than this is not run through several times. */
const ITEMS = 2000;

const count = ({ queues }: Problem): number => queues.reduce((sum, queue) => sum + queue.length, 0);

/** A few ways things may go, each no further than the first thing that waits. */
function* sampled(problem: Problem, yard: Yard): Generator<Run> {
  const forth = yard.nodes.map((_, i) => i);
  const back = [...forth].reverse();
  const cheap = forgetful(yard);
  const affordable = Math.max(2, Math.floor(STEPS / Math.max(1, count(problem))));
  for (const [policy, turned] of WAYS.slice(0, affordable))
    yield run(problem, cheap, { policy, ring: turned ? back : forth, untilWait: true });
}

/** Whether some orders leave something waiting and others nothing, seen by trying a few: big, small, early ones first. */
export const isSeenBothWays = (problem: Problem, yard: Yard): boolean => {
  if (count(problem) > ITEMS) return false;
  const seen = new Set<boolean>();
  for (const { waiting } of sampled(problem, yard)) if (seen.add(waiting.length > 0).size === 2) return true;
  return false;
};

/** The first of these ways in which something waits, the order of the file before others; null: none was seen. */
export const firstThatWaits = (problem: Problem, yard: Yard): Run | null => {
  if (count(problem) > ITEMS) return null;
  for (const one of sampled(problem, yard)) if (one.waiting.length > 0) return one;
  return null;
};
