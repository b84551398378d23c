import type { Problem } from '../fit/demand/problem.ts';
import { takeCards } from '../fit/placement/cards.ts';
import { UNITS_PER_ONE } from '../ray/amounts.ts';
import { tenant } from './tenants.ts';
import type { Way } from './tenants.ts';

/** Orders that are followed. */
const MOST = 500;

interface Taker {
  readonly tenant: string;
  readonly gpu: number;
}

interface State {
  readonly next: readonly number[];
  readonly free: readonly number[];
  readonly cards: Way;
}

/**
 * What shares a card on a node that has room for everything, in every order in which Ray's races can fall: what takes no GPU
 * changes nothing there. Null: there are too many orders.
 */
export const everyOrder = ({ queues, owners }: Problem, cards: number): readonly Way[] | null => {
  const takers = queues
    .map((queue) =>
      queue.flatMap(({ owner, pieces }) => {
        const { application = '', deployment = '' } = owners[owner] ?? {};
        return pieces.filter(({ gpu }) => gpu > 0).map(({ gpu }) => ({ tenant: tenant(application, deployment), gpu }));
      }),
    )
    .filter(({ length }) => length > 0);
  const none = Array.from({ length: cards }, () => []);
  const free = none.map(() => UNITS_PER_ONE);
  const open: State[] = [{ next: takers.map(() => 0), free, cards: none }];
  const ways: Way[] = [];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const after = following(state, takers);
    if (after.length === 0) ways.push(state.cards);
    if (ways.length + open.length > MOST) return null;
    open.push(...after);
  }
  return ways;
};

const following = ({ next, free, cards }: State, takers: readonly (readonly Taker[])[]): readonly State[] =>
  takers.flatMap((queue, i) => {
    const taker = queue[next[i] ?? 0];
    if (taker === undefined) return [];
    const left = [...free];
    const parts = takeCards(left, taker.gpu).filter(({ share }) => share < 1);
    const held = cards.map((card, at) => (parts.some((part) => part.card === at) ? [...card, taker.tenant] : card));
    return [{ next: next.map((at, j) => (j === i ? at + 1 : at)), free: left, cards: held }];
  });
