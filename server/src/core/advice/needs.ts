import { ALL_CARDS, toldMemory } from '../cards/card-memory.ts';
import { budgetOf } from '../memory/budget-of.ts';
import type { Card } from '../memory/budget-of.ts';
import type { EngineBudget } from '../memory/engine-budgets.ts';
import { exactly } from '../memory/range.ts';
import type { ModelShape } from '../models/shape.ts';
import { cardsOf, layoutOf, layoutsFor, withLayout } from './layouts.ts';
import type { Layout } from './layouts.ts';
import type { Need } from './sizing.ts';

/**
 * What would start an engine with requests of their full length: how many of the present card, and the smallest card of which as
 * many as now do; where neither does, the fewest of the smallest card, at most as many as one node has. Tensor parallelism on
 * one node before a pipeline.
 */
export const needsOf = (engine: EngineBudget, shape: ModelShape, share: number): readonly Need[] => {
  const present = layoutOf(engine.arguments);
  const starts = (card: Card, layout: Layout): boolean =>
    budgetOf(engine.known, withLayout({ ...engine.arguments, share: exactly(share) }, layout, undefined), card)
      .starts === true;
  const fewest = (card: Card | undefined, most: number): readonly Need[] => {
    if (card?.name === undefined) return [];
    const layouts = layoutsFor(shape, present, { most, onNode: ON_NODE, least: 1 });
    const isPiped = ({ pipeline }: Layout): number => Number(pipeline !== present.pipeline);
    const layout = layouts.toSorted((a, b) => isPiped(a) - isPiped(b)).find((one) => starts(card, one));
    return layout === undefined ? [] : [{ card: card.name, count: cardsOf(layout) }];
  };
  const cards = cardsBySize();
  const larger = cards.find((card) => starts(card, present));
  const found = [
    ...fewest(engine.card, MOST),
    ...(larger?.name === undefined ? [] : [{ card: larger.name, count: cardsOf(present) }]),
  ];
  if (found.length > 0) return found;
  for (const card of cards) {
    const enough = fewest(card, ON_NODE);
    if (enough.length > 0) return enough;
  }
  return [];
};

const MOST = 16;

/** GPUs of the largest nodes that are sold widely. */
const ON_NODE = 8;

/** Cards whose memory is known, the smallest first. */
const cardsBySize = (): readonly Card[] =>
  ALL_CARDS.flatMap((name): Card[] => {
    const bytes = toldMemory(name);
    return bytes === undefined ? [] : [{ name, bytes }];
  }).sort((a, b) => a.bytes.low - b.bytes.low);
