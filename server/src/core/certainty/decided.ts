import type { MapNode } from '../yaml/tree.ts';
import { buildDoubts } from './build-doubts.ts';

/** True where every reason for which the builder could refuse its `args` is checked here. */
export const isBuildDecided = (app: MapNode, release: string): boolean => buildDoubts(app, release).length === 0;
