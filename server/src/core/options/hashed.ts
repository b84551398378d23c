import { asList, entryOf, valueOf } from '../yaml/tree.ts';
import type { Entry, MapNode, Tree } from '../yaml/tree.ts';

const entriesOf = (tree: Tree | undefined, keys: readonly string[]): readonly Entry[] =>
  keys.flatMap((key) => entryOf(tree, key) ?? []);

/**
 * The free mappings of an application. Ray writes them as JSON with sorted keys, to see whether anything has changed,
 * before it builds the application (`ray/serve/_private/deploy_utils.py` and `application_state.py`, all releases).
 */
export const hashedEntries = (app: MapNode): readonly Entry[] => [
  ...entriesOf(app, ['args', 'runtime_env']),
  ...(asList(valueOf(app, 'deployments'))?.items ?? []).flatMap((item) => [
    ...entriesOf(item, ['user_config']),
    ...entriesOf(valueOf(item, 'ray_actor_options'), ['runtime_env', 'resources']),
  ]),
];
