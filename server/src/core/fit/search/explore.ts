import type { Outcome } from './outcome.ts';
import { following, sorted } from './state.ts';
import type { Rules, State } from './state.ts';

/**
 * Every outcome that orders and ties can lead to, or as soon as both are seen one with and one without waiting: then
 * chance decides and more is not needed. Null: too many ways to follow.
 */
export const explore = (rules: Rules): readonly Outcome[] | null => {
  const outcomes = new Map<string, Outcome>();
  const seen = new Set<string>();
  const open: State[] = [startOf(rules)];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const after = rules.budget.left > 0 ? following(state, rules) : null;
    if (after === null) return null;
    if (after.rests) outcomes.set(state.waiting.join(), state.waiting);
    if (isMixed(outcomes)) break;
    const states = after.states.map((one) => unwound(one, rules));
    // A single next step needs no memory: long rows of replicas of one application are followed for little.
    open.push(...(states.length === 1 ? states : states.filter((one) => isNew(one, seen))));
  }
  return [...outcomes.values()];
};

const startOf = ({ problem, yard }: Rules): State => ({
  nodes: sorted(yard.nodes),
  ring: false,
  next: problem.queues.map(() => 0),
  waiting: problem.owners.map(({ unbuilt }) => unbuilt),
  groups: new Map(),
});

const isMixed = (outcomes: ReadonlyMap<string, Outcome>): boolean => {
  const waits = [...outcomes.values()].map((outcome) => outcome.some((count) => count > 0));
  return waits.includes(true) && waits.includes(false);
};

/** Once no plain actor is to come, the order of the nodes means nothing more. */
const unwound = (state: State, { lastActors }: Rules): State => {
  const acts = lastActors.some((last, i) => last >= (state.next[i] ?? 0));
  return acts || !state.ring ? state : { ...state, ring: false, nodes: sorted(state.nodes) };
};

const isNew = ({ nodes, ring, next, waiting, groups }: State, seen: Set<string>): boolean => {
  const delayed = [...groups].map(([item, count]) => `${item.id}x${count}`).sort();
  const key = `${nodes.map(({ id }) => id).join()}|${ring ? 1 : 0}|${next.join()}|${waiting.join()}|${delayed.join()}`;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
};
