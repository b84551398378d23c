import { nodesOf } from '../yaml/nodes.ts';
import { asMap } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { buildDoubts } from './build-doubts.ts';
import { doubtsOf } from './doubts-of.ts';

/** True where every key is a text to PyYAML. */
export const allTextual = (root: Tree): boolean => {
  for (const tree of nodesOf(root))
    if ([...(asMap(tree)?.entries.values() ?? [])].some(({ textual }) => !textual)) return false;
  return true;
};

/** True where nothing in the application could make Ray refuse it that is not checked here. */
export const isDecided = (app: MapNode, release: string): boolean => doubtsOf(app, 'builder', release).length === 0;

/** The same of an application whose code was read: `certain` says that nothing of the code can be refused. */
export const isPlainDecided = (app: MapNode, release: string): boolean => doubtsOf(app, 'code', release).length === 0;

/** True where every reason for which the builder could refuse its `args` is checked here. */
export const isBuildDecided = (app: MapNode, release: string): boolean => buildDoubts(app, release).length === 0;
