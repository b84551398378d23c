import { weightsOf } from '../cards/weights.ts';
import type { LoadedShape } from '../models/loaded-shape.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { KnownModel } from './budget.ts';
import type { Range } from './range.ts';

/** How far the parameters of a model may be from what its name says: dolly-v2-3b has 2.77 billion, gemma-7b 8.54. */
const BY_NAME: Range = { low: 0.92, high: 1.3 };

/** What the file and the shapes at hand say of the model that an `LLMConfig` loads. */
export const knownModel = (model: MapNode, shapeOf: LoadedShape): KnownModel => {
  const weights = weightsOf(model);
  const named = weights && { low: weights.all * BY_NAME.low * 1e9, high: weights.all * BY_NAME.high * 1e9 };
  return { shape: shapeOf(model), named };
};
