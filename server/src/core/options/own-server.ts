import { ownServers } from '../ray/facts/llm-models.ts';
import { at } from '../ray/release.ts';
import { stringOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';

/** True for a `server_cls` that names the class which serves a model anyway. */
export const isOwnServer = (tree: Tree, release: string): boolean =>
  (at(ownServers, release) ?? []).includes(stringOf(tree) ?? '');
