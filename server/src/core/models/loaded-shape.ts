import type { MapNode } from '../yaml/tree.ts';
import type { ModelShape } from './shape.ts';

/** The shape of what an `LLMConfig` loads; undefined where nothing sure is known. */
export type LoadedShape = (model: MapNode) => ModelShape | undefined;
