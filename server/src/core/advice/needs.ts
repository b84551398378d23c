import { ALL_CARDS, toldMemory } from '../cards/card-memory.ts';
import { budgetOf } from '../memory/budget-of.ts';
import type { Card } from '../memory/budget-of.ts';
import type { EngineBudget } from '../memory/engine-budgets.ts';
import { exactly } from '../memory/range.ts';
import type { ModelShape } from '../models/shape.ts';
import { layoutOf, layoutsFor } from './layouts.ts';
import type { Layout } from './layouts.ts';
import { withLayout } from './size-engine.ts';
import type { Need } from './sizing.ts';

/** What would start an engine with requests of their full length: the smallest card that alone does, and how many of the present one. */
export const needsOf = (engine: EngineBudget, shape: ModelShape, share: number): readonly Need[] => {
  const present = layoutOf(engine.arguments);
  const starts = (card: Card, layout: Layout): boolean =>
    budgetOf(engine.known, withLayout({ ...engine.arguments, share: exactly(share) }, layout, undefined), card)
      .starts === true;
  const larger = cardsBySize().find((card) => starts(card, present));
  const { card } = engine;
  const more = { most: MOST, onNode: MOST, least: 1 };
  const spread =
    card?.name === undefined ? undefined : layoutsFor(shape, present, more).find((layout) => starts(card, layout));
  return [
    ...(spread === undefined || card?.name === undefined
      ? []
      : [{ card: card.name, count: spread.tensor * spread.pipeline }]),
    ...(larger?.name === undefined ? [] : [{ card: larger.name, count: present.tensor * present.pipeline }]),
  ];
};

const MOST = 16;

/** Cards whose memory is known, the smallest first. */
const cardsBySize = (): readonly Card[] =>
  ALL_CARDS.flatMap((name): Card[] => {
    const bytes = toldMemory(name);
    return bytes === undefined ? [] : [{ name, bytes }];
  }).sort((a, b) => a.bytes.low - b.bytes.low);
