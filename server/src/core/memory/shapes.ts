import type { ShapeOf } from './known-model.ts';

/** The shapes at hand: none yet but what a caller brings. */
export const shapeOf: ShapeOf = () => undefined;
