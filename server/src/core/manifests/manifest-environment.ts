import type { Environment } from '../resources/llm/environment.ts';
import { asList, entryOf, stringOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { headGroup, rayContainer, workerGroups } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** The variables with the same written value in every group: an application may be built on any node. */
export const manifestEnvironment = (manifest: Manifest): Environment => {
  const groups = [headGroup(manifest), ...workerGroups(manifest)].map((group) => variables(rayContainer(group)));
  const [head, ...workers] = groups;
  return new Map([...(head ?? [])].filter(([name, value]) => workers.every((group) => group.get(name) === value)));
};

const variables = (container: Tree | undefined): ReadonlyMap<string, string> =>
  new Map(
    (asList(entryOf(container, 'env')?.value)?.items ?? []).flatMap((item) => {
      const [name, value] = [stringOf(entryOf(item, 'name')?.value), stringOf(entryOf(item, 'value')?.value)];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
