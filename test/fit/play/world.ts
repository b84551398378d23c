import type { Plain, Sketch } from '../demands.ts';

/**
 * A second, slow answer to "what stays pending", written from the measured rules alone and sharing nothing with the
 * product: it plays every order of arrival, every order of nodes and every tie to the end. For small cases only.
 */
export interface PlayNode {
  readonly amounts: Plain;
  readonly zone?: string;
}

export interface Played {
  /** Waiting replicas of each deployment, one text for each way it can end. */
  readonly ends: ReadonlySet<string>;
}

export interface Box {
  /** Ten-thousandths by name, without GPU. */
  left: Record<string, number>;
  gpus: number[];
  zone: string | undefined;
  perNode: Record<string, number>;
}

export interface Job {
  readonly who: number;
  readonly sketch: Sketch;
  readonly type: 'actor' | 'group' | 'helper';
  readonly parts: readonly Plain[];
  readonly strategy: string;
  readonly count: number;
  readonly ask: Plain;
}

export interface World {
  boxes: Box[];
  /** Places of the boxes in the order of going round, and whose turn is next. */
  order: readonly number[];
  turn: number;
  at: number[];
  waiting: number[];
  again: Job[];
}

/** Ten-thousandths. */
export const cut = (amount: number): number => Math.trunc(amount * 10000);

export const clone = (box: Box): Box => ({
  left: { ...box.left },
  gpus: [...box.gpus],
  zone: box.zone,
  perNode: { ...box.perNode },
});

export const copy = (world: World): World => ({
  ...world,
  boxes: world.boxes.map(clone),
  at: [...world.at],
  waiting: [...world.waiting],
  again: [...world.again],
});

/** Equal for worlds that end alike: everything that decides what may follow. */
export const textOf = ({ boxes, order, turn, at, waiting, again }: World): string =>
  JSON.stringify([
    boxes.map(({ left, gpus, perNode }) => [Object.values(left), gpus, Object.entries(perNode).sort()]),
    order,
    turn,
    at,
    waiting,
    again.map(({ who }) => who).sort(),
  ]);
