import type { Item, Piece } from '../demand/problem.ts';
import type { FreeNode } from '../nodes/free-node.ts';
import { bestOf, hasRoom, minus, sumsOf } from './sums.ts';
import type { Sums } from './sums.ts';

/** For each bundle the place of its node. */
export type Choice = readonly number[];

export interface Choices {
  /** Every choice that ties leave open. */
  readonly ways: readonly Choice[];
  /** Some way of breaking ties leads to none. */
  readonly fails: boolean;
  /** More than are looked at. */
  readonly cut: boolean;
  /** Nodes looked at. */
  readonly work: number;
}

/** Bundle with its place in the group. */
type Numbered = readonly [index: number, piece: Piece];

interface Layout {
  readonly left: readonly Numbered[];
  /** Nodes not used yet. */
  readonly open: readonly Sums[];
  readonly used: readonly Sums[];
  readonly chosen: Chosen | null;
}

/** The bundles laid so far, the last one first. */
interface Chosen {
  readonly index: number;
  readonly node: number;
  readonly before: Chosen | null;
}

/** Ways that are looked at for one group in one state. */
const WAYS = 16;

/**
 * The nodes that Ray chooses for a group, by sums: it does not look at single GPUs (`BundlePackSchedulingPolicy` and its
 * peers in Ray’s `src/ray/raylet/scheduling/policy/bundle_scheduling_policy.cc`; measured on 2.47.1 and 2.60.0).
 * `alike`: among equal untouched nodes the first stands for all.
 */
export const choose = (item: Item, nodes: readonly FreeNode[], alike: boolean): Choices => {
  const open = nodes.map(sumsOf);
  const pick = alike ? (found: readonly Sums[]) => distinct(found) : (found: readonly Sums[]) => found;
  if (item.strategy === 'STRICT_PACK' || item.pieces.length === 1) {
    const ways = pick(bestOf(open, item.whole)).map(({ index }) => item.pieces.map(() => index));
    return { ways, fails: ways.length === 0, cut: false, work: nodes.length };
  }
  const step = STEPS[item.strategy ?? 'PACK'];
  return follow({ left: largestFirst(item.pieces), open, used: [], chosen: null }, step, pick);
};

type Pick = (found: readonly Sums[]) => readonly Sums[];
type Step = (layout: Layout, pick: Pick) => readonly Layout[];

const follow = (start: Layout, step: Step, pick: Pick): Choices => {
  const ways: Choice[] = [];
  const open: Layout[] = [start];
  let fails = false;
  let work = 0;
  while (open.length > 0) {
    const layout = open.pop() ?? start;
    work += layout.open.length + layout.used.length;
    if (layout.left.length === 0) ways.push(inOrder(layout.chosen, start.left.length));
    else {
      const next = step(layout, pick);
      fails ||= next.length === 0;
      open.push(...next.toReversed());
    }
    if (ways.length >= WAYS || open.length > 4 * WAYS) return { ways, fails, cut: open.length > 0, work };
  }
  return { ways, fails, cut: false, work };
};

const inOrder = (last: Chosen | null, length: number): Choice => {
  const nodes = Array.from({ length }, () => 0);
  for (let one = last; one !== null; one = one.before) nodes[one.index] = one.node;
  return nodes;
};

/** Equal nodes that hold the same of the group are one choice. */
const distinct = (found: readonly Sums[]): readonly Sums[] => {
  if (found.length < 2) return found;
  const seen = new Set<string>();
  return found.filter(({ node, holds }) => {
    const key = `${node.id}|${holds}`;
    const again = seen.has(key);
    seen.add(key);
    return !again;
  });
};

/** GPUs weigh most, then custom resources and memory, then CPUs (`SortRequiredResources`). */
const largestFirst = (pieces: readonly Piece[]): readonly Numbered[] =>
  pieces.map((piece, i) => [i, piece] as const).sort(([, a], [, b]) => b.gpu - a.gpu || compareAmounts(b, a));

const compareAmounts = (a: Piece, b: Piece): number => {
  const names = [...new Set([...a.amounts, ...b.amounts].map(([name]) => name))].sort((x, y) => y - x);
  for (const name of names) {
    const difference = amount(a, name) - amount(b, name);
    if (difference !== 0) return difference;
  }
  return 0;
};

const amount = ({ amounts }: Piece, name: number): number => amounts.find(([own]) => own === name)?.[1] ?? 0;

/** Takes the best node for the largest bundle, puts on it what else it holds, and leaves it for good. */
const pack: Step = ({ left: [first, ...rest], open, used, chosen }, pick) =>
  first === undefined
    ? []
    : pick(bestOf(open, first[1])).map((best) => {
        let now: Chosen = { index: first[0], node: best.index, before: chosen };
        let sums = minus(best, first[1]);
        const later: Numbered[] = [];
        for (const one of rest)
          if (hasRoom(sums, one[1])) {
            sums = minus(sums, one[1]);
            now = { index: one[0], node: best.index, before: now };
          } else later.push(one);
        return { left: later, open: open.filter((other) => other !== best), used, chosen: now };
      });

/** Each bundle on a node of its own as long as one has room, else on one that the group is on. */
const spread: Step = ({ left: [first, ...rest], open, used, chosen }, pick) => {
  if (first === undefined) return [];
  const fresh = pick(bestOf(open, first[1]));
  const found = fresh.length > 0 ? fresh : pick(bestOf(used, first[1]));
  return found.map((best) => ({
    left: rest,
    open: open.filter((other) => other !== best),
    used: [...used.filter((other) => other !== best), minus(best, first[1])],
    chosen: { index: first[0], node: best.index, before: chosen },
  }));
};

const strictSpread: Step = ({ left: [first, ...rest], open, used, chosen }, pick) =>
  first === undefined
    ? []
    : pick(bestOf(open, first[1])).map((best) => ({
        left: rest,
        open: open.filter((other) => other !== best),
        used,
        chosen: { index: first[0], node: best.index, before: chosen },
      }));

const STEPS = { PACK: pack, STRICT_PACK: pack, SPREAD: spread, STRICT_SPREAD: strictSpread };
