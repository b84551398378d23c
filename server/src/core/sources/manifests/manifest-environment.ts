import { isReadByBuilders } from '../../ray/facts/variables.ts';
import type { Environment } from '../../ray/environment.ts';
import { asList, entryOf, stringOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import { isPlaceholder } from '../detect/placeholder.ts';
import { headGroup, rayContainer, workerGroups } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** The variables with the same written value in every group: an application may be built on any node. */
export const manifestEnvironment = (manifest: Manifest): Environment => {
  const groups = [headGroup(manifest), ...workerGroups(manifest)].map((group) => variables(rayContainer(group)));
  const [head, ...workers] = groups;
  return new Map([...(head ?? [])].filter(([name, value]) => workers.every((group) => group.get(name) === value)));
};

/** True where some container has a variable that changes what Ray's builders build, and its value is not certain. */
export const hasUnsureVariables = (manifest: Manifest, release: string): boolean => {
  const sure = manifestEnvironment(manifest);
  return [headGroup(manifest), ...workerGroups(manifest)]
    .flatMap((group) => asList(entryOf(rayContainer(group), 'env')?.value)?.items ?? [])
    .some((item) => {
      const name = stringOf(entryOf(item, 'name')?.value) ?? '';
      return isReadByBuilders(name, release) && !sure.has(name);
    });
};

const variables = (container: Tree | undefined): ReadonlyMap<string, string> =>
  new Map(
    (asList(entryOf(container, 'env')?.value)?.items ?? []).flatMap((item) => {
      const [name, value] = [stringOf(entryOf(item, 'name')?.value), stringOf(entryOf(item, 'value')?.value)];
      return name === undefined || value === undefined || isPlaceholder(value) ? [] : [[name, value] as const];
    }),
  );
